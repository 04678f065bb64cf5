package fr.gabarit.data.hours;

import fr.gabarit.data.hours.HoursRule.Joint;
import fr.gabarit.data.hours.HoursRule.Meaning;
import fr.gabarit.data.report.NoteText;
import fr.gabarit.data.times.Rounding;
import fr.gabarit.time.Complement;
import fr.gabarit.time.Intersection;
import fr.gabarit.time.Never;
import fr.gabarit.time.TimeSet;
import fr.gabarit.time.Union;
import java.util.ArrayList;
import java.util.List;

/** What rules add up to, one after the other. */
final class RuleSequence {
  private final List<HoursRule> rules;
  private final Remarks remarks;

  RuleSequence(List<HoursRule> rules, Remarks remarks) {
    this.rules = List.copyOf(rules);
    this.remarks = remarks;
  }

  /** The times that the rules mean, surely or possibly. */
  TimeSet times(Rounding rounding) {
    TimeSet inTerm = times(rounding, rules, false);
    if (rules.stream().noneMatch(HoursRule::dependsOnSchoolHolidays)) {
      return inTerm;
    }
    remarks.add(
        NoteText.of(
            "School holidays (SH) are not known here; both cases were taken into account."));
    TimeSet inHolidays = times(rounding, rules, true);
    if (inTerm.equals(inHolidays)) {
      return inTerm;
    }
    List<TimeSet> both = List.of(inTerm, inHolidays);
    if (rounding == Rounding.WIDEN) {
      return Union.of(both.stream().filter(set -> !(set instanceof Never)).toList());
    }
    return both.contains(new Never()) ? new Never() : Intersection.of(both);
  }

  private TimeSet times(Rounding rounding, List<HoursRule> rules, boolean schoolHolidays) {
    List<Layer> layers = new ArrayList<>();
    for (int i = 0; i < rules.size(); i++) {
      HoursRule rule = rules.get(i);
      RuleDays days = rule.days(schoolHolidays);
      if (rule.joint() == Joint.FALLBACK) {
        if (isHeld(rule, rounding)) {
          TimeSet before = times(rounding.opposite(), rules.subList(0, i), schoolHolidays);
          layers.add(new Layer(rule, days, rule.windows(rounding), List.of(before)));
        }
      } else if (rule.meaning() == Meaning.OFF && !rule.spans().isEmpty()) {
        TimeSet off = rule.windows(rounding.opposite()).on(days);
        layers.replaceAll(layer -> layer.without(off));
      } else {
        if (rule.joint() == Joint.NORMAL || rule.meaning() == Meaning.OFF) {
          layers.replaceAll(layer -> clear(layer, rule, days, rounding));
        }
        if (isHeld(rule, rounding)) {
          layers.add(new Layer(rule, days, rule.windows(rounding), List.of()));
        }
      }
      layers.removeIf(layer -> layer.days.isEmpty());
    }
    return Union.of(
        layers.stream().map(Layer::times).filter(set -> !(set instanceof Never)).toList());
  }

  private static boolean isHeld(HoursRule rule, Rounding rounding) {
    return rule.meaning() == Meaning.OPEN
        || (rule.meaning() == Meaning.UNKNOWN && rounding == Rounding.WIDEN);
  }

  private Layer clear(Layer layer, HoursRule by, RuleDays days, Rounding rounding) {
    Layer left = layer.on(layer.days.minus(days));
    if (left.days.isEmpty() && by.meaning() == Meaning.OPEN && !by.dependsOnSchoolHolidays()) {
      remarks.add(
          NoteText.of(
              "The rule '%s' replaces the rule '%s' wholly.", by.text(), layer.rule.text()));
    }
    if (layer.windows.otherDaysTouched().stream()
        .noneMatch(daysLater -> layer.days.mayReach(daysLater, days))) {
      return left;
    }
    remarks.add(
        NoteText.of(
            "Hours past midnight of the rule '%s' reach into days of the later rule '%s', which may or"
                + " may not cut them; a comma in place of the semicolon would keep them.",
            layer.rule.text(), by.text()));
    return rounding == Rounding.NARROW
        ? left.without(HoursWindows.of(List.of(), rounding).on(days))
        : left;
  }

  /** The windows of one rule on the days left to it, but for times taken away. */
  private record Layer(HoursRule rule, RuleDays days, HoursWindows windows, List<TimeSet> taken) {
    Layer on(RuleDays fewerDays) {
      return new Layer(rule, fewerDays, windows, taken);
    }

    Layer without(TimeSet times) {
      if (times instanceof Never) {
        return this;
      }
      List<TimeSet> more = new ArrayList<>(taken);
      more.add(times);
      return new Layer(rule, days, windows, more);
    }

    TimeSet times() {
      TimeSet held = windows.on(days);
      if (held instanceof Never || taken.isEmpty()) {
        return held;
      }
      List<TimeSet> members = new ArrayList<>(List.of(held));
      taken.forEach(set -> members.add(Complement.of(set)));
      return members.contains(new Never()) ? new Never() : Intersection.of(members);
    }
  }
}
