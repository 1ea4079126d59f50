package downhill.app.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class IndexListTest {

  @Test
  void aMillionRowsAreFoundWithoutSearch() {
    var rows = new IndexList(1_000_000);
    assertThat(rows.size()).isEqualTo(1_000_000);
    assertThat(rows.get(999_999)).isEqualTo(999_999);
    assertThat(rows.indexOf(765_432)).isEqualTo(765_432);
    assertThat(rows.contains(1_000_000)).isFalse();
    assertThat(rows.indexOf(-1)).isEqualTo(-1);
    assertThatThrownBy(() -> rows.get(1_000_000)).hasMessageContaining("Received: 1000000");
  }
}
