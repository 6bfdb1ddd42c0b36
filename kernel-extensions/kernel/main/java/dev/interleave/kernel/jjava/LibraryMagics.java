package dev.interleave.kernel.jjava;

import dev.interleave.kernel.magic.MagicTable;
import java.util.List;
import java.util.Set;
import org.dflib.jjava.jupyter.kernel.BaseKernel;

/** JJava's registry of magics, into which extensions put theirs. */
record LibraryMagics(BaseKernel kernel) implements MagicTable {
  @Override
  public Set<String> lines() {
    return kernel.getMagicsRegistry().getLineMagicNames();
  }

  @Override
  public Set<String> cells() {
    return kernel.getMagicsRegistry().getCellMagicNames();
  }

  @Override
  public void addLine(String name, LineCode code) {
    kernel.getMagicsRegistry().registerLineMagic(name, (ignored, words) -> code.eval(words));
  }

  @Override
  public void addCell(String name, CellCode code) {
    kernel
        .getMagicsRegistry()
        .registerCellMagic(name, (ignored, words, body) -> code.eval(words, body));
  }

  @Override
  public Object line(String name, List<String> words) throws Exception {
    return kernel.getMagicsRegistry().evalLineMagic(kernel, name, words);
  }

  @Override
  public Object cell(String name, List<String> words, String body) throws Exception {
    return kernel.getMagicsRegistry().evalCellMagic(kernel, name, words, body);
  }
}
