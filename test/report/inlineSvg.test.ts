import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { croppedTop } from "../../engine/report/croppedTop.ts";
import { inlineSvg } from "../../engine/report/inlineSvg.ts";
import { pageFaults } from "./wellFormed.ts";

const OPTIONS = { prefix: "c1-", label: "A bar is higher than another", top: 0 };

function inlined(body: string): string | undefined {
  return inlineSvg(`<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg" width="200" height="100">${body}</svg>`, OPTIONS)?.markup;
}

describe("a drawing inside the page", () => {
  test("keeps what a chart needs and has a text alternative", () => {
    const markup = inlined('<g transform="translate(1,2)"><path d="M0,0L1,1" stroke="#000"/><text font-size="12px">a &amp; b</text></g>');
    expect(markup).toBe(
      '<svg role="img" aria-label="A bar is higher than another" focusable="false" xmlns="http://www.w3.org/2000/svg" viewBox="0 0 200 100" width="240">' +
        '<g transform="translate(1,2)"><path d="M0,0L1,1" stroke="#000"/><text font-size="12px">a &amp; b</text></g></svg>',
    );
  });

  test.each([
    "<script>alert(1)</script>",
    "<script/>",
    '<rect onload="alert(1)" width="1"/>',
    "<rect onclick='alert(1)'/>",
    '<foreignObject><div xmlns="http://www.w3.org/1999/xhtml" onclick="alert(1)">x</div></foreignObject>',
    '<a href="javascript:alert(1)"><text>x</text></a>',
    '<use href="https://example.org/x.svg#a"/>',
    '<image href="https://example.org/x.png"/>',
    '<rect fill="url(https://example.org/x#a)"/>',
    '<rect style="background:url(https://example.org)"/>',
    '<set attributeName="href" to="javascript:alert(1)"/>',
    "<!-- --><style>@import url(https://example.org)</style>",
    "<![CDATA[<script>alert(1)</script>]]>",
    "<text>&lt;script&gt;alert(1)&lt;/script&gt;</text>",
    "<text>\u202egnp.exe</text>",
  ])("%s is inert", (body) => {
    const markup = inlined(`<g>${body}<path d="M0,0"/></g>`) ?? "";
    expect(pageFaults(markup)).toEqual([]);
    expect(markup).not.toMatch(/example\.org|<script|javascript:|style=|\u202e/);
  });

  test("two drawings never share an id, and references follow", () => {
    const markup = inlined('<defs><clipPath id="clip0"><rect/></clipPath></defs><g clip-path="url(#clip0)"/><use xlink:href="#clip0"/>');
    expect(markup).toContain('id="c1-clip0"');
    expect(markup).toContain('clip-path="url(#c1-clip0)"');
    expect(markup).toContain('href="#c1-clip0"');
  });

  test("what is no drawing is left out", () => {
    for (const text of ["", "text", "<html></html>", "<svg>", "<svg><g></svg>", "<svg></svg><svg></svg><script>"]) {
      const markup = inlineSvg(text, OPTIONS)?.markup ?? "";
      expect(pageFaults(markup)).toEqual([]);
    }
    expect(inlineSvg("<svg>", OPTIONS)).toBeNull();
    expect(inlineSvg("nothing", OPTIONS)).toBeNull();
  });

  test("whatever the text is, the page stays well formed", () => {
    const bits = fc.constantFrom(
      "<svg>",
      "</svg>",
      "<g>",
      "</g>",
      "<script>",
      "</script>",
      "<path d='",
      "'/>",
      '"',
      ">",
      "<",
      "&",
      "<!--",
      "-->",
      "x",
      'onload="y"',
    );
    fc.assert(
      fc.property(fc.array(bits, { maxLength: 30 }), (pieces) => {
        expect(pageFaults(inlineSvg(`<svg>${pieces.join("")}</svg>`, OPTIONS)?.markup ?? "")).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  test("begins below its own heading, which the page says as text", () => {
    const svg =
      '<svg width="700" height="400"><g fill="none" transform="translate(52,108)"><g class="mark-group role-frame root"><g class="mark-group role-title">' +
      '<g transform="translate(0,-95)"><g class="mark-text role-title-text" aria-label="Title text \'Silos are worse\'"><text transform="translate(0,13)"><tspan>Silos are</tspan>' +
      '<tspan x="0" dy="21">worse</tspan></text></g><g class="mark-text role-title-subtitle"><text transform="translate(0,51)">n = 30</text></g>' +
      '<path class="foreground"/></g></g></g></g></svg>';
    expect(croppedTop(svg, "Silos are worse")).toBe(108 - 95 + 51 + 8);
    expect(croppedTop(svg, "Another heading")).toBe(0);
    expect(inlineSvg(svg, { ...OPTIONS, top: 72 })?.markup).toContain('viewBox="0 72 700 328"');
  });
});
