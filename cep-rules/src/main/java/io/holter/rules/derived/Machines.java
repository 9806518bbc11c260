package io.holter.rules.derived;

import io.holter.rules.condition.Reading;
import io.holter.rules.rule.Derivation;
import io.holter.rules.rule.Derived;
import java.util.List;

/** The derived values of one rule, worked out in their order. Belongs to one thread. */
public final class Machines {
    private final Machine[] machines;
    private final boolean local;

    private Machines(Machine[] machines) {
        this.machines = machines;
        boolean any = false;
        for (Machine machine : machines) {
            any |= machine.isLocal();
        }
        this.local = any;
    }

    /** Machines for these values. */
    public static Machines of(List<Derived> derived) {
        Machine[] machines = new Machine[derived.size()];
        for (int i = 0; i < machines.length; i++) {
            machines[i] = machine(derived, i);
        }
        return new Machines(machines);
    }

    private static Machine machine(List<Derived> derived, int at) {
        Derivation how = derived.get(at).how();
        if (how instanceof Derivation.Window w) {
            return new WindowMachine(w);
        } else if (how instanceof Derivation.Last l) {
            return new LastMachine(l);
        } else if (how instanceof Derivation.Daily d) {
            return new DailyMachine(d, daysAsked(derived, at));
        } else if (how instanceof Derivation.Days d) {
            return new DaysMachine(d, (Derivation.Daily) derived.get(d.daily()).how());
        } else {
            return SmallMachines.of(how);
        }
    }

    /** How many days back other values look at this one. */
    private static int daysAsked(List<Derived> derived, int daily) {
        int most = 0;
        for (Derived d : derived) {
            if (d.how() instanceof Derivation.Days days && days.daily() == daily) {
                most = Math.max(most, days.from());
            }
        }
        return most;
    }

    /** Number of values. */
    public int size() {
        return machines.length;
    }

    /** True if a value needs the patient's wall clock. */
    public boolean needLocalTime() {
        return local;
    }

    /**
     * Takes the next reading and writes the values to {@code values} from {@code from} on, each before the next is
     * worked out, so that {@code reading} may see them there.
     */
    public void take(Memories memories, Reading reading, long time, long localTime, double[] values, int from) {
        for (int i = 0; i < machines.length; i++) {
            values[from + i] = machines[i].take(memories, i, reading, time, localTime);
        }
    }
}
