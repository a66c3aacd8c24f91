package org.allianceeffort.core.statistics.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class NodeTest {
  private static Node first(String input, String expected) throws IOException {
    String text = "{\"cases\": [{\"input\": " + input + ", \"expected\": " + expected + "}]}";
    return Node.parse(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)))
        .get("cases")
        .at(0);
  }

  private static List<String> unread(Node node) {
    List<String> paths = new ArrayList<>();
    node.unread(paths);
    return paths;
  }

  @Test
  void whatNobodyReadIsNamed() throws IOException {
    Node node =
        first("{\"x\": [1, 2], \"new\": 3}", "{\"mean\": 1.5, \"more\": {\"sd\": [0.5, 0.7]}}");
    node.get("input").get("x").doubles();
    node.get("expected").get("mean").number();
    assertThat(unread(node.get("input"))).containsExactly("input.new");
    assertThat(unread(node.get("expected"))).containsExactly("more.sd", "more.sd");
  }

  @Test
  void onlyTheNamesOfOtherConventionsArePassedOver() throws IOException {
    Node expected =
        first(
                "{}",
                "{\"alt\": {\"a\": 1}, \"alt_b\": 2, \"irr_c\": 3, \"alternative\": 4, \"irregular\": 5}")
            .get("expected");
    assertThat(unread(expected)).containsExactly("alternative", "irregular");
    assertThat(expected.keys()).containsExactly("alternative", "irregular");
  }

  @Test
  void expectedMayLackWhatAnInputMayNot() throws IOException {
    Node node = first("{\"x\": 1}", "{\"mean\": null}");
    assertThat(node.get("expected").get("sd").get("of").at(7).isAbsent()).isTrue();
    assertThat(node.get("expected").get("mean").number()).isNaN();
    Node input = node.get("input");
    assertThatThrownBy(() -> input.get("y"))
        .isInstanceOf(NotCoveredException.class)
        .hasMessage("no y in input, only [x]");
  }

  @Test
  void singleValueIsAnArrayOfOne() throws IOException {
    Node input = first("{\"x\": \"-Inf\", \"flag\": true}", "{}").get("input");
    assertThat(input.get("x").doubles()).containsExactly(Double.NEGATIVE_INFINITY);
    assertThat(input.get("flag").number()).isEqualTo(1);
    assertThat(input.get("x").at(0).isAbsent()).isFalse();
  }
}
