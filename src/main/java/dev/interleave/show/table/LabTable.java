package dev.interleave.show.table;

import java.util.Collection;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

/** A Tablesaw table that prints itself as the lab does, and so do the tables it is filtered to. */
final class LabTable extends Table {
  LabTable(String name, Collection<Column<?>> columns) {
    super(name, columns);
  }

  private static Table like(Table table) {
    return new LabTable(table.name(), table.columns());
  }

  @Override
  public Table emptyCopy() {
    return like(super.emptyCopy());
  }

  @Override
  public Table emptyCopy(int rows) {
    return like(super.emptyCopy(rows));
  }

  @Override
  public String toString() {
    return TableView.of(this).toString();
  }
}
