package io.proofmark.cli.recheck;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LaneOrdersTest {

    @Test
    void shouldTryEveryOrderThatKeepsEachLanesOwn() {
        List<String> orders = new ArrayList<>();

        boolean all = new LaneOrders(100)
                .tryAll(List.of(List.of("a", "b"), List.of("x")), order -> !orders.add(String.join("", order)));

        assertThat(all).isTrue();
        assertThat(orders).containsExactly("abx", "axb", "xab");
    }

    @Test
    void shouldStopAtTheFirstThatIsEnough() {
        List<List<String>> tried = new ArrayList<>();

        new LaneOrders(100).tryAll(List.of(List.of("a"), List.of("x")), tried::add);

        assertThat(tried).containsExactly(List.of("a", "x"));
    }

    @ParameterizedTest
    @CsvSource({"5, false", "6, false", "7, true"})
    void shouldSayWhenThereAreMoreThanMayBeTried(int most, boolean all) {
        List<List<String>> tried = new ArrayList<>();

        boolean answer =
                new LaneOrders(most).tryAll(List.of(List.of("a", "b"), List.of("x", "y")), order -> !tried.add(order));

        assertThat(answer).isEqualTo(all);
        assertThat(tried).hasSize(Math.min(most, 6));
    }

    @Test
    void shouldTryNothingOnceWhereNothingCameIn() {
        List<List<String>> tried = new ArrayList<>();

        new LaneOrders(1).tryAll(List.<List<String>>of(), order -> !tried.add(order));

        assertThat(tried).containsExactly(List.of());
    }
}
