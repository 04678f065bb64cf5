package fr.gabarit.data.datex.writer;

import com.ctc.wstx.stax.WstxOutputFactory;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes elements of the profile's namespaces, indented, as they come. */
final class XmlOut {
  private static final int INDENT = 1;

  /** The namespaces, with the prefixes that DiaLog uses. */
  enum Namespace {
    PAYLOAD("d2", "http://datex2.eu/schema/3/d2Payload"),
    COMMON("com", "http://datex2.eu/schema/3/common"),
    LOCATION("loc", "http://datex2.eu/schema/3/locationReferencing"),
    REGULATION("", "http://datex2.eu/schema/3/trafficRegulation"),
    DIALOG("dx", "https://raw.githubusercontent.com/MTES-MCT/dialog/main/docs/spec/datex2");

    private final String prefix;
    private final String uri;

    Namespace(String prefix, String uri) {
      this.prefix = prefix;
      this.uri = uri;
    }
  }

  private final XMLStreamWriter xml;
  private int depth;

  XmlOut(OutputStream out) throws XMLStreamException {
    this.xml = new WstxOutputFactory().createXMLStreamWriter(out, StandardCharsets.UTF_8.name());
  }

  /** Opens the root with all namespaces. */
  void root(String name) throws XMLStreamException {
    xml.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
    xml.writeCharacters("\n");
    xml.writeStartElement(Namespace.PAYLOAD.prefix, name, Namespace.PAYLOAD.uri);
    for (Namespace namespace : Namespace.values()) {
      if (namespace.prefix.isEmpty()) {
        xml.writeDefaultNamespace(namespace.uri);
      } else {
        xml.writeNamespace(namespace.prefix, namespace.uri);
      }
    }
    xml.writeNamespace("xsi", XMLConstants.W3C_XML_SCHEMA_INSTANCE_NS_URI);
    depth++;
  }

  void open(Namespace namespace, String name) throws XMLStreamException {
    line();
    xml.writeStartElement(namespace.prefix, name, namespace.uri);
    depth++;
  }

  /** Opens an element of one of the classes that its declared one stands for. */
  void open(Namespace namespace, String name, String type) throws XMLStreamException {
    open(namespace, name);
    type(type);
  }

  void type(String type) throws XMLStreamException {
    xml.writeAttribute("xsi", XMLConstants.W3C_XML_SCHEMA_INSTANCE_NS_URI, "type", type);
  }

  void attribute(String name, String value) throws XMLStreamException {
    xml.writeAttribute(name, value);
  }

  void close() throws XMLStreamException {
    depth--;
    line();
    xml.writeEndElement();
  }

  void text(Namespace namespace, String name, String text) throws XMLStreamException {
    line();
    xml.writeStartElement(namespace.prefix, name, namespace.uri);
    xml.writeCharacters(text);
    xml.writeEndElement();
  }

  /** A word beyond those of the standard, in the way the standard provides for it. */
  void extended(Namespace namespace, String name, String word) throws XMLStreamException {
    line();
    xml.writeStartElement(namespace.prefix, name, namespace.uri);
    xml.writeAttribute("_extendedValue", word);
    xml.writeCharacters("_extended");
    xml.writeEndElement();
  }

  /** A text in French. */
  void words(Namespace namespace, String name, String words) throws XMLStreamException {
    open(namespace, name);
    open(Namespace.COMMON, "values");
    text(Namespace.COMMON, "value", words);
    close();
    close();
  }

  void end() throws XMLStreamException {
    depth--;
    line();
    xml.writeEndElement();
    xml.writeCharacters("\n");
    xml.writeEndDocument();
    xml.flush();
  }

  private void line() throws XMLStreamException {
    xml.writeCharacters("\n" + " ".repeat(depth * INDENT));
  }
}
