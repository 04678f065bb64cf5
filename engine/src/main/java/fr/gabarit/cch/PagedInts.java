package fr.gabarit.cch;

import java.util.Arrays;
import java.util.function.IntUnaryOperator;

/**
 * Numbers in pages that may be shared: one page for each block of consecutive owners, which are
 * ranks (whose edges are numbered one after the other) or the numbered things themselves. A change
 * copies the pages it touches and the table of pages; all others stay parts of the array that the
 * numbers lay in before they were first changed. Who walks along the numbers of one owner looks the
 * page up once. Immutable and thread-safe; the arrays are not to be changed.
 */
final class PagedInts {
  /** The numbers before they were first changed. */
  private final int[] whole;

  /** The same while they are unchanged, so that queries need no table; null from then on. */
  private final int[] flat;

  private final int shift;
  private final int[][] pages;
  private final int[] starts;

  private PagedInts(int[] values) {
    whole = values;
    flat = values;
    shift = 0;
    pages = new int[0][];
    starts = new int[0];
  }

  private PagedInts(Editor editor) {
    whole = editor.old.whole;
    flat = null;
    shift = editor.layout.shift;
    pages = editor.pages;
    starts = editor.starts;
  }

  /** Numbers in one array, which passes to this object. */
  static PagedInts of(int[] values) {
    return new PagedInts(values);
  }

  /** Where the numbers of an owner lie, each at its own number less {@link #start}. */
  int[] page(int owner) {
    return flat == null ? pages[owner >>> shift] : flat;
  }

  /** What is to be taken off a number to find its place in the page of its owner. */
  int start(int owner) {
    return flat == null ? starts[owner >>> shift] : 0;
  }

  /** A number. */
  int get(int owner, int number) {
    return page(owner)[number - start(owner)];
  }

  /**
   * A number.
   *
   * @param owners of all numbers, looked at only if need be
   */
  int get(int[] owners, int number) {
    return flat == null ? get(owners[number], number) : flat[number];
  }

  /** The first owner whose numbers lie in the same page as those of this one. */
  int pageBegin(int owner) {
    return flat == null ? owner >>> shift << shift : 0;
  }

  /** Bytes of what changes made: pages, and the table of all pages. */
  long changedByteSize() {
    long count = 2L * pages.length;
    for (int[] page : pages) {
      count += page == whole ? 0 : page.length;
    }
    return Integer.BYTES * count;
  }

  /** Bytes of the array that the numbers lay in before they were changed. */
  long wholeByteSize() {
    return (long) Integer.BYTES * whole.length;
  }

  /** Whether the two were changed from the same numbers, or not at all. */
  boolean sharesWith(PagedInts other) {
    return whole == other.whole;
  }

  /** All numbers in an array of their own. */
  int[] toArray() {
    int[] values = whole.clone();
    for (int block = 0; block < pages.length; block++) {
      if (pages[block] != whole) {
        System.arraycopy(pages[block], 0, values, starts[block], pages[block].length);
      }
    }
    return values;
  }

  /** Which numbers belong to which block. */
  static final class Layout {
    private final int shift;
    private final int owners;
    private final IntUnaryOperator first;

    /**
     * @param shift the number of owners in a block is two to this
     * @param owners how many there are
     * @param first the first number of an owner; of the one behind the last, how many numbers there
     *     are
     */
    Layout(int shift, int owners, IntUnaryOperator first) {
      this.shift = shift;
      this.owners = owners;
      this.first = first;
    }

    private int blockCount() {
      return (int) (((long) owners + (1L << shift) - 1) >>> shift);
    }

    private int begin(int block) {
      return first.applyAsInt((int) Math.min((long) block << shift, owners));
    }
  }

  /**
   * Changes numbers, and leaves those alone that they were changed from. May be used again for
   * others; what came of it before is lost then, and may be the same object. Not thread-safe.
   */
  static final class Editor {
    private final Layout layout;
    private final int shift;
    private final int[][] pages;
    private final int[] starts;

    /** Pages of numbers changed before. */
    private final int[][] spare;

    private PagedInts old;
    private PagedInts changed;

    /**
     * @param layout the same for all changes of the same numbers
     */
    Editor(Layout layout) {
      this.layout = layout;
      shift = layout.shift;
      pages = new int[layout.blockCount()][];
      starts = new int[pages.length];
      spare = new int[pages.length][];
    }

    /** Takes up numbers to be changed. */
    void begin(PagedInts numbers) {
      if (old != null) {
        for (int block = 0; block < pages.length; block++) {
          if (pages[block] != old.page(block << shift)) {
            spare[block] = pages[block];
          }
        }
      }
      if (old == null || old.whole != numbers.whole) {
        changed = null;
      }
      old = numbers;
      if (old.flat != null) {
        Arrays.fill(pages, old.whole);
        Arrays.fill(starts, 0);
      } else {
        System.arraycopy(old.pages, 0, pages, 0, pages.length);
        System.arraycopy(old.starts, 0, starts, 0, starts.length);
      }
    }

    /** Likewise, until something is changed there. */
    int[] page(int owner) {
      return pages[owner >>> shift];
    }

    int start(int owner) {
      return starts[owner >>> shift];
    }

    int get(int owner, int number) {
      int block = owner >>> shift;
      return pages[block][number - starts[block]];
    }

    void set(int owner, int number, int value) {
      int block = owner >>> shift;
      int[] page = pages[block];
      if (page == old.page(owner)) {
        int begin = layout.begin(block);
        int size = layout.begin(block + 1) - begin;
        pages[block] = spare[block] == null ? new int[size] : spare[block];
        System.arraycopy(page, begin - starts[block], pages[block], 0, size);
        starts[block] = begin;
      }
      pages[block][number - starts[block]] = value;
    }

    /** What comes of it: further changes show in it. */
    PagedInts changed() {
      if (changed == null) {
        changed = new PagedInts(this);
      }
      return changed;
    }
  }
}
