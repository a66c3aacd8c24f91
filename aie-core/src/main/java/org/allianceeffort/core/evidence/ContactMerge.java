package org.allianceeffort.core.evidence;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Joins sorted lists of blocks. A block between whose rows nothing falls is shared, not copied;
 * small neighbours become one, so that a log stays a short list however it grew.
 */
final class ContactMerge {

  private final List<ContactBlock> blocks = new ArrayList<>();
  private final ContactBuffer open = new ContactBuffer(64);

  /** A small block, kept as it is for as long as nothing joins it. */
  private @Nullable ContactBlock pending;

  private ContactMerge() {}

  static List<ContactBlock> merge(
      List<ContactBlock> first, List<ContactBlock> second, ContactOrder order) {
    ContactMerge merge = new ContactMerge();
    Source a = new Source(first);
    Source b = new Source(second);
    while (a.hasMore() && b.hasMore()) {
      if (!a.passBlocks(b, order, merge) && !b.passBlocks(a, order, merge)) {
        boolean firstIsNext = order.compare(a.block(), a.row, b.block(), b.row) <= 0;
        (firstIsNext ? a : b).passRow(merge);
      }
    }
    a.passRest(merge);
    b.passRest(merge);
    merge.flush();
    return merge.blocks;
  }

  private int waiting() {
    return pending != null ? pending.size() : open.size();
  }

  /** Takes neighbours of one list: what they have in between stays as it is. */
  private void blocks(List<ContactBlock> neighbours) {
    int last = neighbours.size() - 1;
    for (int i = 0; i <= last; i++) {
      if (i > 0 && i < last && waiting() == 0) {
        blocks.addAll(neighbours.subList(i, last));
        i = last;
      }
      block(neighbours.get(i));
    }
  }

  private void block(ContactBlock block) {
    if (waiting() > 0 && waiting() + block.size() <= ContactBlock.MAX_ROWS) {
      openPending();
      addRows(block);
    } else {
      flush();
      if (block.size() < ContactBlock.MAX_ROWS / 2) {
        pending = block;
      } else {
        blocks.add(block);
      }
    }
  }

  private void row(ContactBlock block, int row) {
    if (waiting() == ContactBlock.MAX_ROWS) {
      flush();
    }
    openPending();
    open.add(block, row, ContactRows.NO_CUT);
  }

  private void openPending() {
    if (pending != null) {
      addRows(pending);
      pending = null;
    }
  }

  private void addRows(ContactBlock block) {
    for (int i = 0; i < block.size(); i++) {
      open.add(block, i, ContactRows.NO_CUT);
    }
  }

  private void flush() {
    if (pending != null) {
      blocks.add(pending);
      pending = null;
    } else if (open.size() > 0) {
      blocks.add(open.block());
      open.clear();
    }
  }

  /** Where a merge stands in one of its lists. */
  private static final class Source {

    private final List<ContactBlock> blocks;
    private int index;
    private int row;

    Source(List<ContactBlock> blocks) {
      this.blocks = blocks;
    }

    boolean hasMore() {
      return index < blocks.size();
    }

    ContactBlock block() {
      return blocks.get(index);
    }

    /** Passes on all whole blocks that come before the other's next row, if there is one. */
    boolean passBlocks(Source other, ContactOrder order, ContactMerge merge) {
      if (row > 0 || !comesBefore(index, other, order)) {
        return false;
      }
      int low = index + 1;
      int high = blocks.size();
      while (low < high) {
        int middle = (low + high) >>> 1;
        if (comesBefore(middle, other, order)) {
          low = middle + 1;
        } else {
          high = middle;
        }
      }
      merge.blocks(blocks.subList(index, low));
      index = low;
      return true;
    }

    private boolean comesBefore(int place, Source other, ContactOrder order) {
      ContactBlock block = blocks.get(place);
      return order.compare(block, block.size() - 1, other.block(), other.row) <= 0;
    }

    void passRow(ContactMerge merge) {
      merge.row(block(), row++);
      if (row == block().size()) {
        index++;
        row = 0;
      }
    }

    void passRest(ContactMerge merge) {
      while (row > 0) {
        passRow(merge);
      }
      merge.blocks(blocks.subList(index, blocks.size()));
      index = blocks.size();
    }
  }
}
