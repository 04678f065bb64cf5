package fr.gabarit.data.datex;

import com.ctc.wstx.api.WstxInputProperties;
import com.ctc.wstx.stax.WstxInputFactory;
import fr.gabarit.data.report.NotePosition;
import fr.gabarit.data.report.NoteText;
import java.io.CharConversionException;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import javax.xml.XMLConstants;
import javax.xml.stream.Location;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Walks over the XML of a publication and hands out its orders one by one, so that the memory
 * needed does not grow with the file.
 *
 * <p>Nothing outside the file is ever opened and no entity is ever expanded: a document type
 * declaration, the root of both evils, is refused.
 */
final class DatexStream {
  private static final String ORDER = "trafficRegulationOrder";
  private static final String CREATOR = "publicationCreator";

  private final XMLStreamReader xml;
  private final XmlLimits limits;
  private Optional<String> publisher = Optional.empty();
  private boolean rootSeen;
  private boolean publicationSeen;

  DatexStream(InputStream in, XmlLimits limits) throws FaultyXmlException, IOException {
    this.limits = limits;
    try {
      this.xml = factory(limits).createXMLStreamReader(in);
    } catch (XMLStreamException e) {
      throw fault(e);
    }
  }

  private static XMLInputFactory factory(XmlLimits limits) {
    WstxInputFactory factory = new WstxInputFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
    factory.setProperty(WstxInputProperties.P_MAX_ELEMENT_DEPTH, limits.depth());
    factory.setProperty(
        WstxInputProperties.P_MAX_ATTRIBUTES_PER_ELEMENT, limits.attributesPerElement());
    factory.setProperty(WstxInputProperties.P_MAX_ATTRIBUTE_SIZE, limits.charactersPerAttribute());
    factory.setXMLResolver(
        (publicId, systemId, base, namespace) -> {
          throw new XMLStreamException("External entities are not read.");
        });
    return factory;
  }

  /** Who published the file, as far as it was read yet. */
  Optional<String> publisher() {
    return publisher;
  }

  /**
   * The next order with all that belongs to it, or empty at the end of the file.
   *
   * @throws FaultyXmlException if the file is malformed, of another kind or beyond the limits
   */
  Optional<DatexElement> nextOrder() throws FaultyXmlException, IOException {
    try {
      while (xml.hasNext()) {
        int event = xml.next();
        if (event == XMLStreamConstants.DTD) {
          throw new FaultyXmlException(
              position(),
              NoteText.of(
                  "The file has a document type declaration (DOCTYPE), which is not accepted."),
              NoteText.of("Remove it; DATEX II needs none and entities are never expanded."));
        }
        if (event == XMLStreamConstants.ENTITY_REFERENCE) {
          throw undeclaredEntity();
        }
        if (event == XMLStreamConstants.START_ELEMENT) {
          checkRoot();
          if (xml.getLocalName().equals(ORDER)) {
            return Optional.of(subtree());
          }
          if (xml.getLocalName().equals(CREATOR)) {
            publisher = subtree().textAt("nationalIdentifier");
          }
        }
      }
    } catch (XMLStreamException e) {
      throw fault(e);
    }
    if (!publicationSeen) {
      throw new FaultyXmlException(
          position(),
          NoteText.of("The file holds no traffic regulation publication of DATEX II."),
          NoteText.of(
              "Traffic orders are expected in trafficRegulationsFromCompetentAuthorities."));
    }
    return Optional.empty();
  }

  private void checkRoot() throws FaultyXmlException {
    String namespace = xml.getNamespaceURI() == null ? "" : xml.getNamespaceURI();
    if (!rootSeen) {
      rootSeen = true;
      if (!namespace.contains("datex2")) {
        throw new FaultyXmlException(
            position(),
            NoteText.of("The root element <%s> is not one of DATEX II.", xml.getLocalName()),
            xml.getLocalName().equals("incidents")
                ? NoteText.of(
                    "This looks like CIFS, which carries no rule for goods vehicles; load the DATEX"
                        + " II feed instead.")
                : NoteText.of(
                    "A file of orders starts with <payload> in the namespace of DATEX II"
                        + " (d2Payload)."));
      }
    }
    String type = xml.getAttributeValue(XMLConstants.W3C_XML_SCHEMA_INSTANCE_NS_URI, "type");
    if ((type != null && type.endsWith("TrafficRegulationPublication"))
        || xml.getLocalName().startsWith("trafficRegulations")) {
      publicationSeen = true;
    }
  }

  /** Reads the element just started with all that is in it; recursion-free. */
  private DatexElement subtree() throws XMLStreamException, FaultyXmlException {
    Deque<DatexElement> open = new ArrayDeque<>();
    Deque<StringBuilder> texts = new ArrayDeque<>();
    DatexElement root = start();
    open.push(root);
    texts.push(new StringBuilder());
    int elements = 1;
    long characters = 0;
    while (!open.isEmpty()) {
      switch (xml.next()) {
        case XMLStreamConstants.START_ELEMENT -> {
          if (++elements > limits.elementsPerOrder()) {
            throw tooLarge(limits.elementsPerOrder() + " elements");
          }
          DatexElement element = start();
          open.element().add(element);
          open.push(element);
          texts.push(new StringBuilder());
        }
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
          characters += xml.getTextLength();
          if (characters > limits.charactersPerOrder()) {
            throw tooLarge(limits.charactersPerOrder() + " characters");
          }
          texts.element().append(xml.getTextCharacters(), xml.getTextStart(), xml.getTextLength());
        }
        case XMLStreamConstants.END_ELEMENT -> open.pop().close(texts.pop().toString());
        case XMLStreamConstants.ENTITY_REFERENCE -> throw undeclaredEntity();
        default -> {
          // Comments and processing instructions say nothing.
        }
      }
    }
    return root;
  }

  private DatexElement start() {
    List<DatexElement.Attribute> attributes = new ArrayList<>();
    for (int i = 0; i < xml.getAttributeCount(); i++) {
      attributes.add(
          new DatexElement.Attribute(xml.getAttributeLocalName(i), xml.getAttributeValue(i)));
    }
    return new DatexElement(xml.getLocalName(), position(), attributes);
  }

  private FaultyXmlException undeclaredEntity() {
    return new FaultyXmlException(
        position(),
        NoteText.of("The entity &%s; is not one of XML's own.", xml.getLocalName()),
        NoteText.of("Write the character itself."));
  }

  private FaultyXmlException tooLarge(String limit) {
    return new FaultyXmlException(
        position(),
        NoteText.of("An order is larger than %s.", limit),
        NoteText.of("Split it, or raise the limit if the file is trusted."));
  }

  private NotePosition.LineColumn position() {
    return position(xml.getLocation());
  }

  private static NotePosition.LineColumn position(Location location) {
    return new NotePosition.LineColumn(location.getLineNumber(), location.getColumnNumber());
  }

  private static FaultyXmlException fault(XMLStreamException e) throws IOException {
    if (e.getNestedException() instanceof IOException io
        && !(io instanceof CharConversionException)) {
      throw io;
    }
    // The library repeats the place on further lines of its message.
    String reason = String.valueOf(e.getMessage()).lines().findFirst().orElse("").strip();
    NotePosition position =
        e.getLocation() == null ? new NotePosition.WholeFile() : position(e.getLocation());
    return new FaultyXmlException(
        position,
        NoteText.of("The XML is malformed: %s.", reason),
        NoteText.of("Maybe the file was cut off while it was downloaded."));
  }
}
