package fr.gabarit.data.sample.place;

import fr.gabarit.data.sample.plane.Dice;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Makes up names of villages and towns in the manner of the region, never the same twice. */
final class PlaceNames {

  private static final List<String> HEADS =
      List.of(
          "Bail", "Hau", "Noy", "Mont", "Ver", "Fres", "Gou", "Cau", "Ber", "Estr", "Wan", "Ric",
          "Bou", "Cam", "Fou", "Anv", "Houv", "Mar", "Ser", "Tin", "Vill", "Ham", "Rui", "Oss",
          "Lab", "Gav", "Pern", "Sach", "Ham", "Quer", "Flor", "Brou", "Croi", "Wav", "Ecq");
  private static final List<String> TAILS =
      List.of(
          "ieul", "court", "encourt", "inghem", "eville", "elles", "in", "ain", "ecques", "œul",
          "ines", "ignies", "imont", "oy", "aumont", "ency", "emelle", "illon", "ival", "andre");
  private static final List<String> ADDITIONS =
      List.of(
          "-le-Sec",
          "-les-Prés",
          "-sur-Clarette",
          "-au-Bois",
          "-la-Fosse",
          "-lez-Marais",
          "-le-Haut",
          "-le-Bas",
          "-en-Plaine",
          "-aux-Saules",
          "-le-Grand",
          "-le-Petit");

  private final Dice dice;
  private final Set<String> taken;

  PlaceNames(Dice dice, Set<String> taken) {
    this.dice = dice;
    this.taken = new HashSet<>(taken);
  }

  String next() {
    String name = dice.pick(HEADS) + dice.pick(TAILS);
    while (taken.contains(name) || dice.chance(0.25)) {
      name = dice.pick(HEADS) + dice.pick(TAILS) + dice.pick(ADDITIONS);
      if (taken.size() > HEADS.size() * TAILS.size() * 4) {
        name += " " + taken.size();
      }
    }
    taken.add(name);
    return name;
  }
}
