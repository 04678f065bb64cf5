package fr.gabarit.data.sample.order;

import com.ctc.wstx.stax.WstxOutputFactory;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * Writes indented XML. Names are given with their prefixes; namespaces are declared as attributes
 * of the root element. The same calls write the same bytes.
 */
final class XmlTree {

  private final XMLStreamWriter xml;
  private int depth;
  private boolean leaf = true;

  XmlTree(OutputStream out) throws XMLStreamException {
    // Named, not looked up: another factory on the class path could space its output differently.
    WstxOutputFactory factory = new WstxOutputFactory();
    factory.getConfig().doSupportNamespaces(false);
    xml = factory.createXMLStreamWriter(out, StandardCharsets.UTF_8.name());
    xml.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
  }

  XmlTree comment(String text) throws XMLStreamException {
    breakLine();
    xml.writeComment(text);
    return this;
  }

  XmlTree open(String name) throws XMLStreamException {
    breakLine();
    xml.writeStartElement(name);
    depth++;
    leaf = true;
    return this;
  }

  XmlTree attribute(String name, String value) throws XMLStreamException {
    xml.writeAttribute(name, value);
    return this;
  }

  XmlTree close() throws XMLStreamException {
    depth--;
    if (!leaf) {
      breakLine();
    }
    xml.writeEndElement();
    leaf = false;
    return this;
  }

  XmlTree text(String name, String value) throws XMLStreamException {
    open(name);
    xml.writeCharacters(value);
    return close();
  }

  void finish() throws XMLStreamException {
    xml.writeEndDocument();
    xml.close();
  }

  private void breakLine() throws XMLStreamException {
    xml.writeCharacters("\n" + " ".repeat(depth));
  }
}
