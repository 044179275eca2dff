package io.semblance.evaluation.html;

import java.util.ArrayList;
import java.util.List;

/** A table of figures. */
final class Grid {

  private final String caption;
  private final List<String> heads;
  private final List<Element> rows = new ArrayList<>();

  /** The first column names what its row is about; columns behind the texts hold figures. */
  Grid(String caption, String... heads) {
    this.caption = caption;
    this.heads = List.of(heads);
  }

  /** A row that begins with a value of the table. */
  Grid row(String name, String... cells) {
    return row(List.of(name), cells);
  }

  /** A row that begins with several. */
  Grid row(List<String> names, String... cells) {
    Element head = Element.of("th").with("scope", "row").value(names.get(0));
    names.stream().skip(1).forEach(name -> head.text(" and ").value(name));
    Element row = Element.of("tr").add(head);
    for (String cell : cells) {
      row.add(Element.of("td", cell));
    }
    rows.add(row);
    return this;
  }

  Element element() {
    Element head = Element.of("tr");
    heads.forEach(text -> head.add(Element.of("th", text).with("scope", "col")));
    Element table =
        Element.of("table")
            .add(Element.of("caption", caption))
            .add(Element.of("thead").add(head), Element.of("tbody").add(rows));
    return Element.of("div")
        .cssClass("scroll")
        .with("tabindex", "0")
        .with("role", "region")
        .with("aria-label", caption)
        .add(table);
  }

  /** Closed until a reader asks for it; open in print. */
  Element folded(String summary) {
    return Element.of("details").add(Element.of("summary", summary), element());
  }
}
