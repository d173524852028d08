/**
 * The page's style. Verdict colours are those of the charts (Okabe & Ito 2008), darkened on light and lightened on dark until small
 * text has a contrast of 4.5:1; every colour has a sign or a word beside it. No text of a user's ever enters here.
 * In the dark a drawing is turned over, and what was dark ink on a middling colour becomes light ink on a lighter one, at less than
 * 3:1: there such ink has an outline of the paper's colour.
 */
export const STYLE = `
:root{color-scheme:light dark;--paper:#fbfaf7;--card:#fff;--ink:#17191d;--soft:#555b64;--line:#e3e0d9;--band:#e9e6df;--accent:#00578a;
--good:#006b4e;--bad:#a34700;--open:#6b5600;--calm:#555b64;--warn:#fff6e5;--warn-line:#e0b667;--lead:#f1f6f9}
@media (prefers-color-scheme:dark){:root{--paper:#131416;--card:#1b1d20;--ink:#eceae4;--soft:#a6abb3;--line:#303339;--band:#34373d;--accent:#7cc4f0;
--good:#53cfa4;--bad:#f5a06a;--open:#e2c766;--calm:#a6abb3;--warn:#2a2416;--warn-line:#7a622b;--lead:#1d262d}}
*{box-sizing:border-box}
html{-webkit-text-size-adjust:100%;scroll-behavior:smooth}
@media (prefers-reduced-motion:reduce){html{scroll-behavior:auto}}
body{margin:0;background:var(--paper);color:var(--ink);font:400 1.0625rem/1.6 Inter,system-ui,-apple-system,"Segoe UI",Roboto,"Helvetica Neue",Arial,sans-serif;
font-feature-settings:"cv11","ss03";overflow-wrap:anywhere}
header,main,footer{max-width:74rem;margin:0 auto;padding:0 clamp(1.1rem,4vw,3rem)}
header{padding-top:1.6rem}
.brand{font-weight:650;letter-spacing:-.01em}
.brand::before{content:"";display:inline-block;width:.8em;height:.8em;margin-right:.5em;vertical-align:-.06em;border-radius:2px;
background:repeating-linear-gradient(90deg,var(--accent) 0 2px,transparent 2px 5px),repeating-linear-gradient(0deg,var(--ink) 0 1px,transparent 1px 5px)}
.skip{position:absolute;left:-100vw;top:.5rem;background:var(--card);color:var(--ink);padding:.5rem 1rem;border:1px solid var(--line);border-radius:6px}
.skip:focus{left:.5rem}
a{color:var(--accent);text-underline-offset:.2em;text-decoration-thickness:1px}
:focus-visible{outline:2px solid var(--accent);outline-offset:3px;border-radius:4px}
.answer{padding-top:clamp(2.2rem,7vw,5rem)}
.kicker{margin:0 0 1rem;color:var(--soft);font-size:1rem}
h1{margin:0;max-width:24ch;font-size:clamp(1.9rem,1.2rem + 3.2vw,3.3rem);line-height:1.1;font-weight:680;letter-spacing:-.025em;text-wrap:balance}
.lede{max-width:44rem;margin:1.6rem 0 0;font-size:clamp(1.12rem,1rem + .5vw,1.32rem);line-height:1.5}
.cost{max-width:44rem;margin:.9rem 0 0;color:var(--soft)}
h2{margin:0 0 1.2rem;font-size:clamp(1.35rem,1.1rem + 1vw,1.8rem);line-height:1.2;font-weight:650;letter-spacing:-.018em;text-wrap:balance}
h3{margin:0;max-width:46rem;font-size:1.15rem;line-height:1.35;font-weight:620;letter-spacing:-.008em;text-wrap:pretty}
main>section{padding-bottom:clamp(3rem,7vw,5.5rem)}
main>section+section,nav+section{border-top:1px solid var(--line);padding-top:clamp(2.2rem,5vw,3.6rem)}
.answer>h2{margin-top:clamp(2.4rem,5vw,3.6rem)}
.intro{max-width:44rem;margin:0 0 1rem}
.quiet,caption,small{color:var(--soft)}
.quiet{margin:.35rem 0 0;font-size:.94rem}
.cards{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(15rem,100%),1fr));gap:1rem;margin:2.2rem 0 0}
.card{padding:1.1rem 1.25rem;background:var(--card);border:1px solid var(--line);border-radius:12px;font-size:.96rem;line-height:1.5}
.answer .card h2{margin:0 0 .5rem;font-size:.92rem;font-weight:600;letter-spacing:0;color:var(--soft)}
.card p{margin:.45rem 0 0}
.card .figure{margin:0;font-size:1.6rem;line-height:1.2;font-weight:650;letter-spacing:-.02em;font-variant-numeric:tabular-nums}
.card ol{margin:.5rem 0 0;padding-left:1.2rem}
.card li+li{margin-top:.4rem}
.boxes{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(20rem,100%),1fr));gap:0 1rem;align-items:start}
.boxes .mind{max-width:none}
#short-title,#mind-title{font-size:1.05rem}
.limits+h3{margin:2rem 0 .8rem}
.mind{max-width:44rem;margin:2rem 0 0;padding:1rem 1.25rem;background:var(--warn);border:1px solid var(--warn-line);border-radius:10px;font-size:.97rem}
.answer .mind h2{margin:0 0 .4rem;font-size:1rem;letter-spacing:0}
.mind ul,.also ul,.limits{margin:0;padding-left:1.15rem}
.mind li+li,.also li+li,.limits li+li{margin-top:.45rem}
.limits{max-width:44rem}
nav{border-top:1px solid var(--line);padding:1.4rem 0 clamp(2.4rem,5vw,4rem)}
nav ol{display:flex;flex-wrap:wrap;gap:.5rem 1.6rem;margin:0;padding:0;list-style:none;font-size:.95rem}
nav a{text-decoration:none}
nav a:hover{text-decoration:underline}
.scroll,.drawing{overflow-x:auto;-webkit-overflow-scrolling:touch}
table{border-collapse:collapse;width:100%;font-size:.94rem;line-height:1.4;font-variant-numeric:tabular-nums}
caption{text-align:left;padding-bottom:1rem;max-width:44rem;font-size:.94rem;line-height:1.5}
th,td{overflow-wrap:break-word;padding:.6rem .9rem .6rem 0;border-bottom:1px solid var(--line);text-align:left;vertical-align:top;max-width:22rem}
th:last-child,td:last-child{padding-right:0}
thead th,thead td{vertical-align:bottom;color:var(--soft);font-weight:500}
tbody th{font-weight:560;min-width:9rem}
th bdi,td bdi{display:inline-block;max-width:min(20rem,70vw)}
.number{text-align:right}
td.number{white-space:nowrap}
small{display:block;font-size:.82rem;font-weight:400;line-height:1.35}
.glance th,.glance td{padding-top:.95rem;padding-bottom:.95rem}
.glance b{display:block;font-size:1.22rem;font-weight:620;letter-spacing:-.012em;line-height:1.25}
.glance thead th{color:var(--ink);font-weight:600}
.glance tbody td{min-width:8.4rem}
.glance tbody th{position:sticky;left:0;background:var(--paper)}
.glance .leader th{background:var(--lead)}
.leader{background:var(--lead)}
.leader th{box-shadow:inset 3px 0 var(--accent)}
.glance tbody th{padding-left:.9rem;font-weight:620}
.mark{display:block;margin:.45rem 0 .25rem;max-width:100%;color:var(--calm)}
.mark .band{fill:var(--band)}
.mark .zero{stroke:var(--soft);stroke-width:1;opacity:.55}
.mark .interval{stroke:currentColor;stroke-width:2.5;stroke-linecap:round}
.mark .dot{fill:currentColor}
.chip{display:inline-block;font-size:.86rem;line-height:1.35;color:var(--calm)}
.sign{width:.62em;height:.62em;fill:currentColor;vertical-align:.02em}
.better{color:var(--good)}
.worse{color:var(--bad)}
.undecided,.unstable{color:var(--open)}
figure{margin:0 0 clamp(2.4rem,5vw,3.6rem)}
section>figure:last-child{margin-bottom:0}
.drawing{max-width:58rem;margin:1.1rem 0 0;padding:.6rem;background:#fff;border:1px solid var(--line);border-radius:12px}
.drawing svg{display:block;max-width:100%;height:auto;margin:0 auto;font-family:Inter,system-ui,sans-serif}
.words{max-width:44rem;margin:0 0 1rem;font-size:.94rem;line-height:1.5;color:var(--soft)}
.intro.after{margin-top:1.2rem}
.words.below{margin:.9rem 0 2rem}
h3+.words.below{margin:.4rem 0 1rem}
section>.scroll{margin-top:.6rem}
details{margin:.9rem 0 0}
.also{margin-top:2rem}
summary{cursor:pointer;color:var(--accent);font-size:.96rem;width:fit-content}
details[open]>summary{margin-bottom:.9rem}
.command{margin:0 0 1.6rem;padding:1rem 1.2rem;background:var(--card);border:1px solid var(--line);border-radius:10px;white-space:pre-wrap;
font:.92rem/1.5 ui-monospace,SFMono-Regular,Menlo,Consolas,monospace}
dl{margin:0;display:grid;gap:.5rem;font-size:.96rem}
dl div{display:grid;grid-template-columns:14rem 1fr;gap:1rem}
dt{color:var(--soft)}
dd{margin:0}
footer{border-top:1px solid var(--line);padding-top:1.4rem;padding-bottom:3rem;color:var(--soft);font-size:.92rem}
@media (prefers-color-scheme:dark){.drawing{background:#121212}.drawing svg{filter:invert(.93) hue-rotate(180deg)}
.drawing svg text[fill="#1a1a1a"]{paint-order:stroke;stroke:#fff;stroke-width:2px;stroke-linejoin:round}}
@media screen and (max-width:46rem){
body{font-size:1rem}
.drawing svg{max-width:none;min-width:36rem}
.drawing svg[width]{width:36rem}
dl div{grid-template-columns:1fr;gap:0}
.glance table,.glance tbody,.glance tr,.glance th,.glance td,.glance caption{display:block;max-width:none}
.glance thead{display:none}
.glance tr{padding:1.1rem 1rem;border:1px solid var(--line);border-radius:12px;margin-bottom:1rem}
.glance tbody th{position:static;background:none;padding:0;border:0;font-size:1.12rem}
.glance .leader th{background:none;box-shadow:none}
.glance tr.leader{border-color:var(--accent)}
.glance tbody td{display:grid;min-width:0;grid-template-columns:minmax(7rem,1fr) auto;gap:.1rem 1rem;align-items:center;padding:.75rem 0 0;border:0}
.glance td::before{content:attr(data-label);color:var(--soft);font-size:.92rem}
.glance td b,.glance td small{text-align:right;grid-column:2}
.glance td .mark{grid-column:1}
.glance .mark{margin:.1rem 0;width:6.5rem}
.glance td .chip{text-align:right;justify-self:end;grid-column:2}
}
@page{size:A4;margin:16mm 15mm}
@media print{
:root{--paper:#fff;--card:#fff;--ink:#000;--soft:#444;--line:#ccc;--band:#e6e6e6;--accent:#00466f;--good:#005a41;--bad:#8a3c00;--open:#574600;--calm:#444;--warn:#fff;--warn-line:#999;--lead:#fff}
html,body{font-size:10pt}
header,main,footer{max-width:none;padding-left:0;padding-right:0}
nav,.skip{display:none}
h1{font-size:24pt}
h2,h3,summary{break-after:avoid}
figure>h3,figure>.quiet{break-after:avoid}
.drawing,tr,li,.mind,.card{break-inside:avoid}
.drawing{background:#fff;border:0;padding:0}
.drawing svg{filter:none}
.drawing svg text[fill="#1a1a1a"]{stroke:none}
.scroll,.drawing{overflow:visible}
table,caption,.chip{font-size:8pt}
th,td{padding:.35rem .45rem .35rem 0}
.glance b{font-size:10pt}
.glance tbody td{min-width:0}
small{font-size:7pt}
.cards{grid-template-columns:repeat(2,1fr)}
.card,.mind{font-size:9pt}
main>section{padding-bottom:9mm}
main>section+section,nav+section{padding-top:7mm}
}
`;
