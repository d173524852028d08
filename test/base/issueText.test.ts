import { describe, expect, it } from "vitest";
import { issuesText, issueText } from "../../engine/base/issueText.ts";

const issue = { code: "x", path: "a.b", message: "is wrong", file: "f.yaml", position: { line: 2, column: 3 } };

describe("an issue in one line", () => {
  it("names file, line, column, fault, hint and path, as compilers do", () => {
    expect(issueText({ ...issue, hint: 'did you mean "c"?' })).toBe('f.yaml:2:3: is wrong (did you mean "c"?) [a.b]');
    expect(issueText({ code: "x", path: "", message: "is wrong" })).toBe("is wrong");
    expect(issueText({ code: "x", path: "", message: "is wrong", file: "f.yaml" })).toBe("f.yaml: is wrong");
  });

  it("cannot command the terminal or hide characters", () => {
    expect(issueText({ code: "x", path: "", message: "\u001b[31mred\u200b\nnext" })).toBe("\\u{1b}[31mred\\u{200b}\\u{a}next");
  });

  it("stays short", () => {
    expect(issueText({ code: "x", path: "", message: "a".repeat(5000) }).length).toBeLessThan(700);
  });

  it("comes in the order of the file", () => {
    const later = { ...issue, message: "later", position: { line: 10, column: 1 } };
    const other = { ...issue, message: "other", file: "a.yaml" };
    expect(
      issuesText([later, issue, other])
        .split("\n")
        .map((line) => line.split(" [")[0]),
    ).toEqual(["a.yaml:2:3: other", "f.yaml:2:3: is wrong", "f.yaml:10:1: later"]);
  });
});
