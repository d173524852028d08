/** Style of what the page's script puts there. No text of a user's ever enters here. */
export const LIVE_STYLE = `
header{display:flex;justify-content:space-between;align-items:center;gap:1rem}
button{font:inherit;font-size:.95rem;color:var(--accent);background:var(--card);border:1px solid var(--line);border-radius:8px;padding:.45rem .9rem;min-height:2.75rem;cursor:pointer}
button:hover{border-color:var(--accent)}
button[disabled]{color:var(--soft);cursor:default}
.language{min-width:6rem}
.forms{margin:0 0 clamp(2.2rem,5vw,3.6rem);padding:1rem 1.2rem;background:var(--card);border:1px solid var(--line);border-radius:12px}
.forms legend{padding:0 .4rem;font-weight:600}
.forms ul{display:flex;flex-wrap:wrap;gap:.1rem 1.4rem;margin:.3rem 0 .6rem;padding:0;list-style:none;max-height:15rem;overflow-y:auto}
.forms label{display:inline-flex;align-items:center;gap:.5rem;min-height:2.2rem;cursor:pointer}
.forms bdi{max-width:min(20rem,60vw);overflow:hidden;text-overflow:ellipsis;white-space:nowrap}
.forms input,.trial input{accent-color:var(--accent)}
.forms p,.trial p{margin:.4rem 0}
.levers{display:grid;grid-template-columns:repeat(auto-fit,minmax(15rem,1fr));gap:1.2rem 2rem;margin:1.2rem 0}
.levers label{font-weight:600;display:flex;justify-content:space-between;gap:1rem}
.levers output{font-variant-numeric:tabular-nums;font-weight:500}
.levers input{width:100%;height:2.2rem;margin:0}
.trial .buttons{display:flex;flex-wrap:wrap;gap:.8rem;margin:1rem 0}
.trial progress{width:100%;height:.5rem;accent-color:var(--accent)}
.trial figure{margin-top:2.2rem}
.trial code{font:.9rem/1.5 ui-monospace,SFMono-Regular,Menlo,Consolas,monospace;white-space:pre-wrap}
.tip{position:absolute;z-index:9;max-width:22rem;padding:.5rem .7rem;background:var(--ink);color:var(--paper);border-radius:8px;font-size:.86rem;line-height:1.35;pointer-events:none}
.tip dl{display:grid;grid-template-columns:auto auto;gap:.1rem .8rem;font-size:inherit}
.tip dl div{display:contents}
.tip dt{color:inherit;opacity:.8}
.tip dd{text-align:right;font-variant-numeric:tabular-nums}
.drawing.live svg[width]{min-width:0;max-width:100%;touch-action:pan-x pan-y}
.detail{margin:1rem 0 0}
select{font:inherit;font-size:.95rem;color:var(--ink);background:var(--card);border:1px solid var(--line);border-radius:8px;padding:.45rem .6rem;min-height:2.75rem;max-width:100%}
.forms{min-width:0}
.stages{margin:1.2rem 0 0}
.stages th,.stages td{min-width:0;padding-right:.6rem;white-space:normal}
.stages table bdi{white-space:normal;max-width:none}
@media (max-width:46rem){.stages table{font-size:.82rem}.stages th,.stages td{padding-right:.4rem}}
@media print{button,.forms,.detail,#try{display:none}}
`;
