package org.allianceeffort.core.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import org.allianceeffort.core.metric.Family;
import org.junit.jupiter.api.Test;

/** A plan of four metrics, worked out by hand. */
class PlanTreeTest {

  /** Mail 80, calls 40, mandates 60, trust 90. */
  private static final double[] SCORES = {80, 40, 60, 90};

  private final PlanTree tree = new PlanTree(Figures.plan().build());

  @Test
  void aComponentThenAFamilyThenTheIndex() {
    // Communication (1·80 + 3·40) ÷ 4 = 50, governance 60: (1·50 + 2·60) ÷ 3.
    assertThat(tree.family(0)).isEqualTo(Family.PROCESS);
    assertThat(tree.familyScore(0, SCORES, tree.all())).isCloseTo(170 / 3.0, within(1e-12));
    assertThat(tree.familyScore(1, SCORES, tree.all())).isEqualTo(90);
    // Python 3.11: ((58.8333333333333333**2*90.5)**(1/3)-5)/.95
    assertThat(tree.index(SCORES, tree.all())).isCloseTo(66.22623, within(1e-5));
  }

  @Test
  void acrossFamiliesMayBeArithmetic() {
    PlanTree linear = new PlanTree(Figures.plan().across(Aggregator.ARITHMETIC).build());
    // (2·56.67 + 1·90) ÷ 3
    assertThat(linear.index(SCORES, linear.all()))
        .isCloseTo((2 * 170 / 3.0 + 90) / 3, within(1e-12));
  }

  @Test
  void sharesOfTheWholePlan() {
    assertThat(IntStream.range(0, 4).mapToDouble(tree::nominal).toArray())
        .containsExactly(new double[] {1 / 18.0, 3 / 18.0, 8 / 18.0, 6 / 18.0}, within(1e-15));
    assertThat(tree.familyShare(0)).isCloseTo(2 / 3.0, within(1e-15));
    assertThat(tree.familyOf()).containsExactly(0, 0, 0, 1);
  }

  @Test
  void whatIsMissingIsLeftOutOfItsComponent() {
    boolean[] withoutCalls = {true, false, true, true};
    // Communication is mail alone: (1·80 + 2·60) ÷ 3.
    assertThat(tree.familyScore(0, SCORES, withoutCalls)).isCloseTo(200 / 3.0, within(1e-12));
    assertThat(tree.shares(withoutCalls))
        .containsExactly(new double[] {2 / 9.0, 0, 4 / 9.0, 1 / 3.0}, within(1e-15));
    Coverage process = tree.coverage(0, withoutCalls);
    assertThat(process.measured()).isEqualTo(2);
    assertThat(process.planned()).isEqualTo(3);
    assertThat(process.share()).isCloseTo(0.75, within(1e-15));
    assertThat(tree.coverage(withoutCalls).share()).isCloseTo(15 / 18.0, within(1e-15));
  }

  @Test
  void anEmptyComponentIsLeftOutOfItsFamily() {
    boolean[] governanceAlone = {false, false, true, false};
    assertThat(tree.familyScore(0, SCORES, governanceAlone)).isEqualTo(60);
    assertThat(tree.shares(governanceAlone)).containsExactly(0, 0, 1, 0);
    assertThat(tree.coverage(1, governanceAlone)).isEqualTo(new Coverage(0, 1, 0));
  }

  @Test
  void allMeasuredIsExactlyAll() {
    assertThat(tree.coverage(tree.all())).isEqualTo(new Coverage(4, 4, 1));
  }
}
