package qipan.engine.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A crowd begins small and grows, few jobs are shared out, and no job is lost or dealt twice. */
class DealingTest {

    private final Dealing dealing = new Dealing(4, 50);

    @Test
    void fewJobsAreOneForEachThread() {
        assertThat(sizes(3, true)).containsExactly(1, 1, 1);
        assertThat(sizes(8, true)).containsExactly(2, 2, 2, 2);
    }

    @Test
    void aCrowdBeginsWithAFewAndDoublesWithEachRoundOfTheThreads() {
        assertThat(sizes(200, false)).startsWith(5, 5, 5, 5, 10, 10, 10, 10, 20, 20, 20, 20);
        assertThat(sizes(200, false)).startsWith(40, 40, 50, 50);
        assertThat(sizes(200, false)).containsExactly(50, 50, 50, 50);
    }

    @Test
    void whenNobodyIsLeftTheNextCrowdBeginsAnew() {
        sizes(200, false);
        sizes(200, false);
        assertThat(sizes(199, true)).startsWith(50);

        assertThat(sizes(200, false)).startsWith(5, 5);
    }

    @Test
    void jobsOfOneInstanceStayTogetherAndEachIsDealtOnce() {
        var instances = IntStream.range(0, 60)
                .mapToObj(instance -> IntStream.rangeClosed(0, instance % 7).mapToObj(job -> instance + "-" + job).toList())
                .toList();

        var groups = dealing.deal(instances, false);

        assertThat(groups).allMatch(group -> group.size() <= 50);
        assertThat(groups.stream().flatMap(List::stream)).containsExactlyElementsOf(instances.stream().flatMap(List::stream).toList());
        assertThat(instances).allMatch(instance -> groups.stream().anyMatch(group -> group.containsAll(instance)));
    }

    @Test
    void oneTogetherIsEachAlone() {
        assertThat(new Dealing(4, 1).deal(jobs(30).toList(), false)).hasSize(30);
    }

    private List<Integer> sizes(int jobs, boolean last) {
        return dealing.deal(jobs(jobs).toList(), last).stream().map(List::size).toList();
    }

    private static Stream<List<String>> jobs(int number) {
        return IntStream.range(0, number).mapToObj(job -> List.of("job" + job));
    }
}
