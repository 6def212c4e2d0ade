const seriesDashes = ['none', '7 3', '2 3', '10 3 2 3', '5 2', '1 2'];

/** Lines, areas and bands of each series, in the colours and dashes of the app's charts. */
const series = seriesDashes
  .map(
    (dash, index) =>
      `.s${index}{stroke:var(--series-${index + 1});stroke-dasharray:${dash};stroke-width:2;fill:none}.f${index}{fill:var(--series-${index + 1})}.b${index}{fill:var(--series-${index + 1});fill-opacity:.16}`,
  )
  .join('');

/** The style sheet of a project's report: screen, phone and paper, light and dark; colours as in src/ui/theme/tokens.css. */
export const reportStyle = `:root{--paper:light-dark(#fafaf8,#0f1311);--surface:light-dark(#fff,#161b18);--ink:light-dark(#18201b,#e7ece8);--ink-soft:light-dark(#4d5851,#b0bab3);--line:light-dark(#e2e6e1,#29312c);--line-strong:light-dark(#cdd3cd,#3b463f);--accent:light-dark(#1a5c40,#74caa0);--good:light-dark(#e5f1ea,#172a20);--care:light-dark(#fcf2df,#2d2413);--bad:light-dark(#fcecea,#351c1b);--series-1:light-dark(#1d6446,#57b888);--series-2:light-dark(#b5720a,#fdd88d);--series-3:light-dark(#2f6dc0,#5275a9);--series-4:light-dark(#6a2a82,#d28bf5);--series-5:light-dark(#2f9fb0,#9bebfd);--series-6:light-dark(#e8606c,#c24339)}
body{background:var(--paper);color:var(--ink)}a{color:var(--accent)}
.note,small,caption,figcaption{opacity:1;color:var(--ink-soft)}
nav ol{columns:16rem;padding-inline-start:1.4rem}nav li{margin:0 0 .3rem;break-inside:avoid}nav small{white-space:nowrap}
main>section{margin-top:2.5rem;padding-top:.5rem;border-top:2px solid var(--line-strong)}section>h2{margin-top:.6rem;font-size:1.35rem}h3{margin:1.6rem 0 .4rem}
dl{display:grid;gap:.3rem;margin:.6rem 0}dl>div{display:grid;grid-template-columns:minmax(8rem,14rem) 1fr;gap:.2rem 1rem}dt{font-weight:600}dd{margin:0}
.wide{margin:.8rem 0}table{min-width:min(100%,30rem)}caption{padding:.2rem 0 .4rem;text-align:start;font-size:13px}caption span{display:block;max-width:calc(100vw - 2rem)}th,td{vertical-align:top;border-color:var(--line)}thead th{border-bottom:1px solid var(--line-strong)}th.number{text-align:end}tbody th{font-weight:500}
.verdict,.open{padding:.6rem .9rem;border-inline-start:4px solid var(--line-strong)}.open{color:var(--ink-soft);border-inline-start-style:dashed}.open span::before{content:"→ "}.verdict.good{background:var(--good);border-color:var(--series-1)}.verdict.care{background:var(--care);border-color:var(--series-2)}.verdict.bad{background:var(--bad);border-color:var(--series-6)}
.charts{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,24rem),1fr));gap:1.2rem 2rem;margin:1rem 0}figure{max-width:30rem;margin:0}figcaption{margin-bottom:.4rem;font-size:13px}figcaption strong{display:block;color:var(--ink);font-size:14px}figure>svg{display:block;width:100%;height:auto}svg text{fill:var(--ink-soft);font:12px system-ui,sans-serif}
.legend{display:flex;flex-wrap:wrap;gap:.1rem 1.2rem;margin:.2rem 0;padding:0;list-style:none;font-size:13px}.legend svg{width:24px;height:8px;margin-inline-end:.4rem}
.grid{stroke:var(--line)}.against{stroke:var(--ink-soft);stroke-dasharray:4 4}.whisker{stroke:var(--ink);stroke-width:1.5}${series}
.pin{margin-bottom:2rem}.pin img{display:block;max-width:100%;height:auto;margin:.6rem 0;background:var(--surface)}blockquote{margin:.6rem 0;padding:.5rem .9rem;border-inline-start:4px solid var(--series-1);background:var(--good)}summary{cursor:pointer;font-size:13px}footer{margin:3rem 0 1rem}
:focus-visible{outline:2px solid var(--accent);outline-offset:2px}
@media(max-width:30rem){dl>div{grid-template-columns:1fr}}
@page{size:A4;margin:14mm}
@media print{:root{color-scheme:light;--paper:#fff}nav{break-after:page}main>section{margin:1.5rem 0 0;padding:0;border:0}main>section:first-child{margin:0}figure,.pin,.verdict,.open,dl>div{break-inside:avoid}.charts{grid-template-columns:1fr 1fr;gap:.6rem 1.2rem}table{width:100%}th,td{padding:2px 4px}caption{break-after:avoid}td.number{white-space:normal}figcaption,caption,dl,.legend{font-size:10px}figcaption strong{font-size:12px}.verdict,.s0,.grid,figure,rect,circle,path{print-color-adjust:exact}}`;
