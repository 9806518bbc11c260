package io.holter.local.burden;

import io.holter.local.delivery.Delivery;
import java.util.Iterator;

/** Patients whose records can be had again, to see why an alert was raised. */
@FunctionalInterface
public interface Histories {
    /** The records of the patient with this number, by arrival. */
    Iterator<Delivery> of(int number);
}
