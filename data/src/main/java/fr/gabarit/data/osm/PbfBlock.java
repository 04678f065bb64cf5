package fr.gabarit.data.osm;

import com.google.protobuf.ByteString;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntConsumer;
import org.openstreetmap.osmosis.osmbinary.Osmformat;

/** One data block under way: elements of a single kind with their common string table. */
final class PbfBlock {

  private final PbfWriter.Strings strings = new PbfWriter.Strings();
  private final Osmformat.PrimitiveGroup.Builder group = Osmformat.PrimitiveGroup.newBuilder();
  private final Osmformat.DenseNodes.Builder dense = Osmformat.DenseNodes.newBuilder();
  private int size;
  private int taggedNodes;
  private long lastNodeId;
  private long lastLat;
  private long lastLon;

  int size() {
    return size;
  }

  void addNode(long id, double latDegrees, double lonDegrees, Map<String, String> tags) {
    long lat = Math.round(latDegrees * 1e7);
    long lon = Math.round(lonDegrees * 1e7);
    dense.addId(id - lastNodeId).addLat(lat - lastLat).addLon(lon - lastLon);
    lastNodeId = id;
    lastLat = lat;
    lastLon = lon;
    addTags(tags, dense::addKeysVals, dense::addKeysVals);
    dense.addKeysVals(0);
    taggedNodes += tags.isEmpty() ? 0 : 1;
    size++;
  }

  void addWay(long id, long[] nodeRefs, Map<String, String> tags) {
    Osmformat.Way.Builder way = Osmformat.Way.newBuilder().setId(id);
    addTags(tags, way::addKeys, way::addVals);
    long last = 0;
    for (long ref : nodeRefs) {
      way.addRefs(ref - last);
      last = ref;
    }
    group.addWays(way);
    size++;
  }

  void addRelation(long id, List<RelationMember> members, Map<String, String> tags) {
    Osmformat.Relation.Builder relation = Osmformat.Relation.newBuilder().setId(id);
    addTags(tags, relation::addKeys, relation::addVals);
    long last = 0;
    for (RelationMember member : members) {
      relation
          .addMemids(member.ref() - last)
          .addRolesSid(strings.indexOf(member.role()))
          .addTypes(Osmformat.Relation.MemberType.valueOf(member.type().name()));
      last = member.ref();
    }
    group.addRelations(relation);
    size++;
  }

  ByteString toByteString() {
    if (dense.getIdCount() > 0) {
      if (taggedNodes == 0) {
        dense.clearKeysVals();
      }
      group.setDense(dense);
    }
    return Osmformat.PrimitiveBlock.newBuilder()
        .setStringtable(strings.toTable())
        .addPrimitivegroup(group)
        .build()
        .toByteString();
  }

  /** Sorted by key, so that the order of the caller's map leaves no trace in the file. */
  private void addTags(Map<String, String> tags, IntConsumer keys, IntConsumer values) {
    for (Map.Entry<String, String> tag : new TreeMap<>(tags).entrySet()) {
      keys.accept(strings.indexOf(tag.getKey()));
      values.accept(strings.indexOf(tag.getValue()));
    }
  }
}
