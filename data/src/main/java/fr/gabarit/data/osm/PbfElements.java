package fr.gabarit.data.osm;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.openstreetmap.osmosis.osmbinary.Osmformat.DenseNodes;
import org.openstreetmap.osmosis.osmbinary.Osmformat.Node;
import org.openstreetmap.osmosis.osmbinary.Osmformat.PrimitiveBlock;
import org.openstreetmap.osmosis.osmbinary.Osmformat.PrimitiveGroup;
import org.openstreetmap.osmosis.osmbinary.Osmformat.Relation;
import org.openstreetmap.osmosis.osmbinary.Osmformat.Relation.MemberType;
import org.openstreetmap.osmosis.osmbinary.Osmformat.Way;

/** The elements of one block: undoes string table, delta coding and granularity. */
final class PbfElements {
  private static final double NANO = 1e9;

  private final PrimitiveBlock block;
  private final String[] strings;

  /** A block that refers to what it does not hold. */
  static final class MalformedBlockException extends Exception {
    private MalformedBlockException(String message) {
      super(message);
    }
  }

  PbfElements(PrimitiveBlock block) {
    this.block = block;
    this.strings = new String[block.getStringtable().getSCount()];
  }

  void show(Set<RelationMember.Type> wanted, OsmVisitor visitor)
      throws IOException, MalformedBlockException {
    for (PrimitiveGroup group : block.getPrimitivegroupList()) {
      if (wanted.contains(RelationMember.Type.NODE)) {
        for (Node node : group.getNodesList()) {
          Map<String, String> tags = tags(node.getKeysList(), node.getValsList());
          visitor.node(node.getId(), latitude(node.getLat()), longitude(node.getLon()), tags);
        }
        if (group.hasDense()) {
          showDense(group.getDense(), visitor);
        }
      }
      if (wanted.contains(RelationMember.Type.WAY)) {
        for (Way way : group.getWaysList()) {
          visitor.way(way.getId(), nodeIds(way), tags(way.getKeysList(), way.getValsList()));
        }
      }
      if (wanted.contains(RelationMember.Type.RELATION)) {
        for (Relation relation : group.getRelationsList()) {
          Map<String, String> tags = tags(relation.getKeysList(), relation.getValsList());
          visitor.relation(relation.getId(), members(relation), tags);
        }
      }
    }
  }

  private void showDense(DenseNodes nodes, OsmVisitor visitor)
      throws IOException, MalformedBlockException {
    if (nodes.getLatCount() != nodes.getIdCount() || nodes.getLonCount() != nodes.getIdCount()) {
      throw new MalformedBlockException("Ids and coordinates differ in number.");
    }
    long id = 0;
    long lat = 0;
    long lon = 0;
    int next = 0;
    for (int i = 0; i < nodes.getIdCount(); i++) {
      id += nodes.getId(i);
      lat += nodes.getLat(i);
      lon += nodes.getLon(i);
      Map<String, String> tags = Map.of();
      // Keys and values of all nodes follow each other, each node's ended by a 0.
      while (next < nodes.getKeysValsCount() && nodes.getKeysVals(next) != 0) {
        if (next + 1 >= nodes.getKeysValsCount()) {
          throw new MalformedBlockException("A key has no value.");
        }
        if (tags.isEmpty()) {
          tags = new LinkedHashMap<>();
        }
        tags.put(string(nodes.getKeysVals(next)), string(nodes.getKeysVals(next + 1)));
        next += 2;
      }
      next++;
      visitor.node(id, latitude(lat), longitude(lon), Collections.unmodifiableMap(tags));
    }
  }

  private static long[] nodeIds(Way way) {
    long[] ids = new long[way.getRefsCount()];
    long id = 0;
    for (int i = 0; i < ids.length; i++) {
      id += way.getRefs(i);
      ids[i] = id;
    }
    return ids;
  }

  private List<RelationMember> members(Relation relation) throws MalformedBlockException {
    int count = relation.getMemidsCount();
    if (relation.getTypesCount() != count || relation.getRolesSidCount() != count) {
      throw new MalformedBlockException("Members, roles and types differ in number.");
    }
    List<RelationMember> members = new ArrayList<>(count);
    long id = 0;
    for (int i = 0; i < count; i++) {
      id += relation.getMemids(i);
      members.add(
          new RelationMember(type(relation.getTypes(i)), id, string(relation.getRolesSid(i))));
    }
    return Collections.unmodifiableList(members);
  }

  private static RelationMember.Type type(MemberType type) {
    return switch (type) {
      case NODE -> RelationMember.Type.NODE;
      case WAY -> RelationMember.Type.WAY;
      case RELATION -> RelationMember.Type.RELATION;
    };
  }

  private Map<String, String> tags(List<Integer> keys, List<Integer> values)
      throws MalformedBlockException {
    if (keys.size() != values.size()) {
      throw new MalformedBlockException("Keys and values differ in number.");
    }
    if (keys.isEmpty()) {
      return Map.of();
    }
    Map<String, String> tags = new LinkedHashMap<>(keys.size() * 2);
    for (int i = 0; i < keys.size(); i++) {
      tags.put(string(keys.get(i)), string(values.get(i)));
    }
    return Collections.unmodifiableMap(tags);
  }

  private String string(int index) throws MalformedBlockException {
    if (index < 0 || index >= strings.length) {
      throw new MalformedBlockException("There is no string " + index + ".");
    }
    if (strings[index] == null) {
      strings[index] = block.getStringtable().getS(index).toStringUtf8();
    }
    return strings[index];
  }

  private double latitude(long value) {
    return (block.getLatOffset() + block.getGranularity() * value) / NANO;
  }

  private double longitude(long value) {
    return (block.getLonOffset() + block.getGranularity() * value) / NANO;
  }
}
