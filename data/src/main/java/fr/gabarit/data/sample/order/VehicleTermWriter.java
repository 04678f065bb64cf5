package fr.gabarit.data.sample.order;

import java.util.Optional;
import javax.xml.stream.XMLStreamException;

/** Writes vehicle conditions as DiaLog does. */
final class VehicleTermWriter {

  private final XmlTree xml;

  VehicleTermWriter(XmlTree xml) {
    this.xml = xml;
  }

  /**
   * @param exempted whether the vehicles are let through rather than stopped
   */
  void write(VehicleTerm term, boolean exempted) throws XMLStreamException {
    if (term instanceof VehicleTerm.LocalAccess) {
      condition("AccessCondition", exempted).text("accessConditionType", "destinationTraffic");
    } else if (term instanceof VehicleTerm.Residents) {
      condition("DriverCondition", exempted).text("driverCharacteristicsType", "localResident");
    } else if (term instanceof VehicleTerm.Pedestrians) {
      condition("NonVehicularRoadUserCondition", exempted)
          .text("nonVehicularRoadUser", "pedestrians");
    } else {
      condition("VehicleCondition", exempted).open("vehicleCharacteristics");
      characteristics(term);
      xml.close();
    }
    xml.close();
  }

  private XmlTree condition(String type, boolean exempted) throws XMLStreamException {
    return xml.open("conditions")
        .attribute("xsi:type", type)
        .text("negate", exempted ? "true" : "false");
  }

  private void characteristics(VehicleTerm term) throws XMLStreamException {
    if (term instanceof VehicleTerm.Weight weight) {
      xml.text("com:vehicleType", "heavyGoodsVehicle")
          .open("com:grossWeightCharacteristic")
          .text("com:comparisonOperator", "lessThanOrEqualTo")
          .text("com:grossVehicleWeight", plain(weight.tonnes()))
          .text("com:typeOfWeight", "maximumPermitted")
          .close();
    } else if (term instanceof VehicleTerm.Dimensions dimensions) {
      size("com:heightCharacteristic", "com:vehicleHeight", dimensions.heightMetres());
      size("com:lengthCharacteristic", "com:vehicleLength", dimensions.lengthMetres());
      size("com:widthCharacteristic", "com:vehicleWidth", dimensions.widthMetres());
    } else if (term instanceof VehicleTerm.CritAir critAir) {
      xml.open("com:emissions").text("com:emissionClassificationOther", critAir.word()).close();
    } else if (term instanceof VehicleTerm.Hazmat) {
      xml.text("com:loadType", "hazardousMaterials");
    } else if (term instanceof VehicleTerm.OtherVehicle other) {
      xml.open("com:_vehicleCharacteristicsExtension")
          .open("com:vehicleCharacteristicsExtended")
          .text("dx:otherVehicleType", other.text())
          .close()
          .close();
    } else if (term instanceof VehicleTerm.Usage usage) {
      xml.text("com:vehicleUsage", usage.word());
    } else if (term instanceof VehicleTerm.Type type) {
      xml.text("com:vehicleType", type.word());
    } else {
      throw new IllegalStateException("No vehicle characteristics are known for " + term + ".");
    }
  }

  private void size(String characteristic, String name, Optional<Double> metres)
      throws XMLStreamException {
    if (metres.isPresent()) {
      xml.open(characteristic)
          .text("com:comparisonOperator", "lessThanOrEqualTo")
          .text(name, plain(metres.get()))
          .close();
    }
  }

  private static String plain(double value) {
    return value == Math.rint(value) ? "" + (long) value : "" + value;
  }
}
