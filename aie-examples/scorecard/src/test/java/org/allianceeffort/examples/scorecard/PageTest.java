package org.allianceeffort.examples.scorecard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;
import org.allianceeffort.core.statistics.Interval;

class PageTest {

  @Property(tries = 300, seed = "1")
  void wrapsWithoutLosingACharacter(
      @ForAll @StringLength(max = 400) String words, @ForAll @IntRange(max = 40) int indent) {
    Page page = new Page(Style.PLAIN);
    page.words(indent, words);
    assertThat(page.toString().lines()).allMatch(line -> line.length() <= Page.WIDTH);
    assertThat(page.toString().replaceAll("\\s", ""))
        .isEqualTo(Style.PLAIN.shown(words).replaceAll("\\s", ""));
  }

  @Example
  void fadesABarWhereItIsNotSure() {
    assertThat(Bar.of(50, Optional.of(new Interval(25, 80)))).isEqualTo("█████▓▓▓▓▓░░░░░░····");
    assertThat(Bar.of(100, Optional.empty())).isEqualTo("████████████████████");
    assertThat(Bar.of(0, Optional.of(new Interval(0, 0)))).isEqualTo("····················");
  }

  @Example
  void writesFiguresAsPeopleReadThem() {
    assertThat(Figures.value(0.542, Optional.empty(), "share")).isEqualTo("54.2 %");
    assertThat(Figures.value(1, Optional.empty(), "persons")).isEqualTo("1 person");
    assertThat(Figures.value(-0.004, Optional.empty(), "ratio")).isEqualTo("-0.0040");
    assertThat(Figures.value(1234.5, Optional.empty(), "days")).isEqualTo("1234 days");
    assertThat(Figures.interval(5, new Interval(2, Double.POSITIVE_INFINITY), "days"))
        .isEqualTo("at least 2.00");
    assertThat(Figures.percent(0.001)).isEqualTo("<1 %");
    assertThat(Figures.percent(0.9999)).isEqualTo(">99 %");
    assertThat(Figures.level(0.999)).isEqualTo("99.9 %");
  }

  @Example
  void givesEveryNoteALetterOfItsOwn() {
    Footnotes notes = new Footnotes();
    for (int i = 0; i < 26; i++) {
      notes.mark("note " + i);
    }
    assertThat(notes.mark("note 0")).isEqualTo("a");
    assertThat(notes.mark("one more")).isEqualTo("aa");
  }
}
