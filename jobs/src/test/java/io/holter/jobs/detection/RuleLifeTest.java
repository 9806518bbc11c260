package io.holter.jobs.detection;

import static org.assertj.core.api.Assertions.assertThat;

import io.holter.jobs.detection.WorkingRule.Phase;
import io.holter.rules.language.Loaded;
import io.holter.rules.language.RulePackLoader;
import io.holter.rules.rule.Rule;
import io.holter.schema.rule.RuleChange;
import io.holter.schema.rule.RuleDefinition;
import io.holter.schema.rule.RuleState;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RuleLifeTest {
    private static final RuleLife FIRST = activated(RuleLife.NONE, 1, RuleChange.DRAIN);

    @Test
    void aChangeThatKeepsStaysInItsLineage() {
        assertThat(show(activated(FIRST, 2, RuleChange.KEEP))).containsExactly("ACTIVE 2 of 1");
    }

    @Test
    void aChangeThatDrainsLetsTheOldOneFinish() {
        RuleLife drained = activated(FIRST, 2, RuleChange.DRAIN);

        assertThat(show(drained)).containsExactly("DRAINING 1 of 1", "ACTIVE 2 of 2");
        assertThat(show(activated(drained, 3, RuleChange.KEEP))).containsExactly("DRAINING 1 of 1", "ACTIVE 3 of 2");
    }

    @Test
    void aResetLeavesNothing() {
        RuleLife drained = activated(FIRST, 2, RuleChange.DRAIN);

        assertThat(show(activated(drained, 3, RuleChange.RESET))).containsExactly("ACTIVE 3 of 3");
    }

    @Test
    void noMoreThanTwoVersionsDrain() {
        RuleLife life = FIRST;
        for (int version = 2; version <= 5; version++) {
            life = activated(life, version, RuleChange.DRAIN);
        }

        assertThat(show(life)).containsExactly("DRAINING 3 of 3", "DRAINING 4 of 4", "ACTIVE 5 of 5");
    }

    @Test
    void keepDrainsWhenMoreThanNumbersAndTextsDiffer() {
        String other = Published.yaml(2).replace("patience: 15 min", "patience: 20 min");
        RuleDefinition definition = Published.definition(RuleState.ACTIVE, 2, RuleChange.KEEP, other);

        assertThat(show(FIRST.activated(definition, rule(definition))))
                .containsExactly("DRAINING 1 of 1", "ACTIVE 2 of 2");
    }

    @Test
    void aShadowRunsBesideWhatIsActiveAndGoesOnWhenItBecomesActive() {
        RuleLife tried = shadowed(FIRST, 2);

        assertThat(show(tried)).containsExactly("ACTIVE 1 of 1", "SHADOW 2 of 2");
        assertThat(show(activated(tried, 2, RuleChange.DRAIN))).containsExactly("DRAINING 1 of 1", "ACTIVE 2 of 2");
        assertThat(show(activated(tried, 2, RuleChange.KEEP))).containsExactly("ACTIVE 2 of 1");
        assertThat(show(tried.shadowEnded(3))).containsExactly("ACTIVE 1 of 1");
    }

    @Test
    void aShadowThatIsReadAfterItsVersionBecameActiveIsOver() {
        RuleLife active = activated(FIRST, 2, RuleChange.RESET);

        assertThat(show(shadowed(active, 2))).containsExactly("ACTIVE 2 of 2");
    }

    @Test
    void aWithdrawalEndsAllOfARule() {
        RuleLife life = shadowed(activated(FIRST, 2, RuleChange.DRAIN), 3);

        assertThat(life.withdrawn(4).working()).isEmpty();
        assertThat(life.withdrawn(4).hasPassed(4)).isTrue();
    }

    @Test
    void comesBackFromBytes() {
        RuleLife life = shadowed(activated(FIRST, 2, RuleChange.DRAIN), 3);
        RuleLifeCodec codec = new RuleLifeCodec();

        RuleLife back = codec.decode(Published.RULE, codec.encode(life));

        assertThat(show(back)).isEqualTo(show(life));
        assertThat(back.activeVersion()).isEqualTo(2);
        assertThat(back.shadowVersion()).isEqualTo(3);
    }

    private static RuleLife activated(RuleLife life, int version, RuleChange change) {
        RuleDefinition definition =
                Published.definition(RuleState.ACTIVE, version, change, Published.yaml(version, 100 + version));
        return life.activated(definition, rule(definition));
    }

    private static RuleLife shadowed(RuleLife life, int version) {
        RuleDefinition definition = Published.definition(
                RuleState.SHADOW, version, RuleChange.DRAIN, Published.yaml(version, 100 + version));
        return life.shadowed(definition, rule(definition));
    }

    private static Rule rule(RuleDefinition definition) {
        return ((Loaded.Pack) RulePackLoader.load(Map.of("RH-04.yaml", definition.getYaml())))
                .pack()
                .rules()
                .get(0);
    }

    private static List<String> show(RuleLife life) {
        for (Phase phase : Phase.values()) {
            assertThat(life.working().stream().filter(w -> w.course().draining() != (w.phase() == Phase.DRAINING)))
                    .as("%s", phase)
                    .isEmpty();
        }
        return life.working().stream()
                .map(w -> w.phase() + " " + w.version() + " of " + w.lineage())
                .toList();
    }
}
