package io.semblance.evaluation.html;

/** How the page looks: light or dark as the reader prefers, and on paper. */
final class Stylesheet {

  static final String TEXT =
      """
      :root { color-scheme: light dark;
        --page: #f6f7f9; --card: #ffffff; --ink: #1b2430; --soft: #566173; --line: #d9dee6;
        --real: #9fb3cc; --real-edge: #5d7699; --made: #c2410c; --accent: #1f5fa8;
        --warn: #fff4e0; --warn-edge: #b45309;
        --q0: #e4f1ec; --q1: #bfe0d2; --q2: #f5dfa6; --q3: #eda06b; --q4: #c8452f;
        --q-ink: #1b2430; --q4-ink: #ffffff; }
      @media (prefers-color-scheme: dark) { :root {
        --page: #12161c; --card: #1b212a; --ink: #e7ebf1; --soft: #a5b0bf; --line: #333d4a;
        --real: #48607f; --real-edge: #8ba6c9; --made: #fb923c; --accent: #8ab8f0;
        --warn: #3a2c14; --warn-edge: #f0b35a;
        --q0: #1f3b33; --q1: #2f5d4d; --q2: #6e5a1d; --q3: #9a5427; --q4: #e0664f;
        --q-ink: #f3f5f8; --q4-ink: #12161c; } }
      * { box-sizing: border-box; }
      body { margin: 0; background: var(--page); color: var(--ink);
        font: 16px/1.55 system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif; }
      main, header, footer { max-width: 76rem; margin: 0 auto; padding: 0 1.25rem; }
      header { padding-top: 2.25rem; }
      h1 { font-size: 1.9rem; line-height: 1.2; margin: 0 0 .3rem; overflow-wrap: anywhere; }
      h2 { font-size: 1.35rem; margin: 2.75rem 0 .4rem; padding-top: .5rem; }
      h3 { font-size: 1.02rem; margin: 0; overflow-wrap: anywhere; }
      p { margin: .4rem 0 .8rem; max-width: 46rem; }
      .soft, figcaption, caption, summary { color: var(--soft); }
      a { color: var(--accent); }
      a:focus-visible, summary:focus-visible, .scroll:focus-visible {
        outline: 3px solid var(--accent); outline-offset: 2px; border-radius: 4px; }
      .notice { background: var(--warn); border-left: 5px solid var(--warn-edge);
        padding: .8rem 1.1rem; border-radius: 6px; margin: 1.2rem 0; }
      .notice p { margin: .2rem 0; max-width: none; }
      nav ul { list-style: none; display: flex; flex-wrap: wrap; gap: .3rem 1.1rem; padding: 0;
        margin: 1rem 0; }
      .tiles { display: grid; grid-template-columns: repeat(auto-fill, minmax(13.5rem, 1fr));
        gap: .9rem; padding: 0; margin: 1rem 0; list-style: none; }
      .tile, .card { background: var(--card); border: 1px solid var(--line); border-radius: 10px;
        padding: .9rem 1.1rem; }
      .tile b { display: block; font-size: 1.75rem; line-height: 1.25; font-weight: 650;
        font-variant-numeric: tabular-nums; }
      .tile span { display: block; }
      .tile .soft { font-size: .86rem; line-height: 1.4; }
      .cards { display: grid; grid-template-columns: repeat(auto-fill, minmax(22rem, 1fr));
        gap: .9rem; margin: 1rem 0; }
      .card > .top { display: flex; justify-content: space-between; gap: 1rem;
        align-items: baseline; }
      .card > .top b { font-variant-numeric: tabular-nums; white-space: nowrap; }
      figure { margin: .4rem 0 0; }
      figcaption { font-size: .86rem; }
      svg { display: block; width: 100%; height: auto; }
      svg text { fill: var(--ink); font-size: 11px; }
      svg .soft-text { fill: var(--soft); }
      svg .axis { stroke: var(--line); stroke-width: 1; }
      svg .real { fill: var(--real); stroke: var(--real-edge); stroke-width: .75; }
      svg .made { fill: none; stroke: var(--made); stroke-width: 2; }
      svg .made-fill { fill: var(--made); }
      svg .q0 { fill: var(--q0); } svg .q1 { fill: var(--q1); } svg .q2 { fill: var(--q2); }
      svg .q3 { fill: var(--q3); } svg .q4 { fill: var(--q4); }
      svg .none { fill: none; stroke: var(--line); stroke-width: .5; }
      svg text.in { fill: var(--q-ink); } svg text.in4 { fill: var(--q4-ink); }
      .key { display: flex; flex-wrap: wrap; gap: .3rem 1.2rem; padding: 0; margin: .5rem 0;
        list-style: none; font-size: .9rem; }
      .key i { display: inline-block; width: 1.4rem; height: .85rem; margin-right: .45rem;
        vertical-align: -.06rem; border: 1px solid var(--soft); border-radius: 2px; }
      .key .k-real { background: var(--real); border-color: var(--real-edge); }
      .key .k-made { background: none; border: 2px solid var(--made); }
      .key .q0 { background: var(--q0); } .key .q1 { background: var(--q1); }
      .key .q2 { background: var(--q2); } .key .q3 { background: var(--q3); }
      .key .q4 { background: var(--q4); }
      .heat { max-width: 60rem; }
      .scroll { overflow-x: auto; margin: .6rem 0 1rem; }
      table { border-collapse: collapse; width: 100%; background: var(--card); font-size: .93rem; }
      caption { text-align: left; padding: .2rem 0 .4rem; font-size: .9rem; }
      .scroll table { min-width: 30rem; } .card .scroll table { min-width: 0; }
      th, td { text-align: left; vertical-align: top; padding: .4rem .7rem;
        border-bottom: 1px solid var(--line); font-variant-numeric: tabular-nums; }
      thead th { color: var(--soft); font-weight: 600; border-bottom-width: 2px; }
      tbody th { font-weight: 600; overflow-wrap: anywhere; max-width: 22rem; }
      summary { cursor: pointer; font-size: .88rem; margin-top: .3rem; width: fit-content; }
      dl { max-width: 54rem; } dt { font-weight: 650; margin-top: .9rem; } dd { margin: .1rem 0 0; }
      footer { margin-top: 3rem; padding-top: 1rem; padding-bottom: 3rem; color: var(--soft);
        font-size: .88rem; }
      @media (max-width: 30rem) { .cards { grid-template-columns: 1fr; } }
      @media print {
        :root { --page: #fff; --card: #fff; --ink: #000; --soft: #333; --line: #bbb;
          --real: #c9d4e2; --real-edge: #5d7699; --made: #a03408; --warn: #fff; --q-ink: #000;
          --q0: #e4f1ec; --q1: #bfe0d2; --q2: #f5dfa6; --q3: #eda06b; --q4: #c8452f;
          --q4-ink: #fff; }
        body { font-size: 10.5pt; } nav { display: none; }
        * { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
        .card, .tile, tr, figure { break-inside: avoid; } h2, h3 { break-after: avoid; }
        .cards { grid-template-columns: 1fr 1fr; } .scroll { overflow: visible; }
      }
      """;

  private Stylesheet() {}
}
