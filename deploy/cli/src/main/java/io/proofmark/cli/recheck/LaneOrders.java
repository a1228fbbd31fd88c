package io.proofmark.cli.recheck;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * The orders in which records of several lanes may have been handled: each lane's own order holds, nothing more is known.
 * Two lanes of n and m records have (n+m)! / (n!·m!) orders; for one submission one of them is hardly ever longer than two.
 */
final class LaneOrders {

    private final int most;
    private int tried;

    /** @param most orders that are tried */
    LaneOrders(int most) {
        this.most = most;
    }

    /**
     * Tries one order after the other, one whole lane before the next first.
     *
     * @return whether one of them was enough, or all were tried; false when there are more than may be tried
     */
    <T> boolean tryAll(List<List<T>> lanes, Predicate<List<T>> enough) {
        tried = 0;
        return go(lanes, new int[lanes.size()], new ArrayList<>(), enough) || tried < most;
    }

    private <T> boolean go(List<List<T>> lanes, int[] next, List<T> order, Predicate<List<T>> enough) {
        boolean complete = true;
        for (int lane = 0; lane < next.length; lane++) {
            if (next[lane] < lanes.get(lane).size()) {
                complete = false;
                order.add(lanes.get(lane).get(next[lane]++));
                boolean found = go(lanes, next, order, enough);
                next[lane]--;
                order.removeLast();
                if (found || tried == most) {
                    return found;
                }
            }
        }
        if (!complete || tried == most) {
            return false;
        }
        tried++;
        return enough.test(List.copyOf(order));
    }
}
