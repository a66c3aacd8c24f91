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
      if (!a.passBlock(b, order, merge) && !b.passBlock(a, order, merge)) {
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

    /** Passes on the whole block if all of it comes before the other's next row. */
    boolean passBlock(Source other, ContactOrder order, ContactMerge merge) {
      ContactBlock block = block();
      if (row > 0 || order.compare(block, block.size() - 1, other.block(), other.row) > 0) {
        return false;
      }
      merge.block(block);
      index++;
      return true;
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
      for (; index < blocks.size(); index++) {
        merge.block(block());
      }
    }
  }
}
