package downhill.app.compare;

import downhill.scenario.Branch;
import java.util.List;

/** One setting with many seeds. */
final class SeedWall {
  private SeedWall() {}

  /** Returns whether the runs differ in nothing but their seeds. */
  static boolean is(List<Branch> branches) {
    Branch first = branches.getFirst();
    return branches.size() > 1
        && branches.stream()
            .allMatch(each ->
                each.compile().equals(first.compile())
                    && each.fit().withSeed(0).equals(first.fit().withSeed(0)))
        && branches.stream().map(each -> each.fit().seed()).distinct().count() == branches.size();
  }
}
