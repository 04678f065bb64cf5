package fr.gabarit.data.osm.value;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gabarit.order.Exemption;
import fr.gabarit.time.TimeSetWording;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class ConditionalChainTest {
  private final ConditionalTagReader reader = new ConditionalTagReader();

  private List<ConditionalValue<String>> chain(String plain, String list) {
    List<ConditionalValue<String>> chain = new ArrayList<>();
    chain.add(new ConditionalValue<>(plain, Condition.NONE, "hgv=" + plain));
    reader
        .read(list)
        .rules()
        .forEach(
            rule ->
                chain.add(
                    new ConditionalValue<>(
                        rule.value(), rule.condition(), "hgv:conditional=" + list)));
    return chain;
  }

  private static String hours(ConditionalCase<String> one) {
    return new TimeSetWording(Locale.ENGLISH).describe(one.times().possibly());
  }

  @Test
  void aValueThatNothingLimitsHasOneCase() {
    assertThat(ConditionalChain.compile(chain("no", "yes @ bus"))).hasSize(1);
  }

  @Test
  void anUnconditionalValueEndsAllBeforeIt() {
    List<ConditionalValue<String>> chain = new ArrayList<>(chain("no", "yes @ (Sa)"));
    chain.add(new ConditionalValue<>("destination", Condition.NONE, "hgv=destination"));
    assertThat(ConditionalChain.compile(chain))
        .extracting(ConditionalCase::value)
        .containsExactly("destination");
  }

  @Test
  void rulesThatDifferInHoursAloneAreOneCase() {
    List<ConditionalCase<String>> cases =
        ConditionalChain.compile(chain("yes", "no @ 22:00-24:00; no @ 00:00-06:00"));
    assertThat(cases).extracting(ConditionalCase::value).containsExactly("yes", "no");
    assertThat(hours(cases.get(1))).contains("22:00").contains("06:00").doesNotContain("except");
  }

  @Test
  void hoursThatNeverMeetLimitNothing() {
    ConditionalCase<String> weekdays =
        ConditionalChain.compile(chain("yes", "no @ (Mo-Fr 07:00-19:00); destination @ (Sa)"))
            .stream()
            .filter(one -> one.value().equals("no"))
            .findFirst()
            .orElseThrow();
    assertThat(hours(weekdays)).contains("07:00").doesNotContain("Sat").doesNotContain("except");
  }

  @Test
  void usersForWhomALaterValueCountsAreExempted() {
    ConditionalCase<String> closed =
        ConditionalChain.compile(chain("no", "yes @ destination")).get(0);
    assertThat(closed.exempted()).containsExactly(new Exemption.LocalTraffic());
    assertThat(closed.sources()).containsExactly("hgv=no", "hgv:conditional=yes @ destination");
  }

  @Test
  void aChainTooIntricateToBeTakenApartRestrictsMoreAndSaysSo() {
    StringBuilder list = new StringBuilder();
    for (int i = 1; i <= 20; i++) {
      String rule = "%s @ (weight>%d AND length<%d AND height>%d.5 AND width<%d.5 AND axles>%d)";
      list.append(i > 1 ? "; " : "")
          .append(rule.formatted(i % 2 == 0 ? "yes" : "destination", i, 40 - i, i, i + 20, i));
    }
    List<ConditionalCase<String>> cases = ConditionalChain.compile(chain("no", list.toString()));
    assertThat(cases.stream().filter(one -> one.value().equals("no")))
        .hasSizeLessThanOrEqualTo(64)
        .allMatch(ConditionalCase::simplified);
  }
}
