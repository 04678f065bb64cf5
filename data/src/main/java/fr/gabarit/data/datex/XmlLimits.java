package fr.gabarit.data.datex;

/**
 * What an XML file may contain at most; beyond that it is refused, so that no file can exhaust the
 * machine. The size of the whole file is not limited.
 *
 * @param depth nested elements
 * @param attributesPerElement attributes of one element
 * @param charactersPerAttribute characters of one attribute
 * @param elementsPerOrder elements of one order
 * @param charactersPerOrder characters of text of one order, geometries included
 */
public record XmlLimits(
    int depth,
    int attributesPerElement,
    int charactersPerAttribute,
    int elementsPerOrder,
    int charactersPerOrder) {

  /** Far above anything a real order needs. */
  public static final XmlLimits DEFAULT = new XmlLimits(64, 64, 16_384, 1_000_000, 50_000_000);

  public XmlLimits {
    if (depth < 1
        || attributesPerElement < 1
        || charactersPerAttribute < 1
        || elementsPerOrder < 1
        || charactersPerOrder < 1) {
      throw new IllegalArgumentException("Every limit must be at least 1.");
    }
  }
}
