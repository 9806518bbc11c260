package io.holter.training;

import io.holter.archive.ArchiveLayout;
import io.holter.archive.store.ObjectStore;
import io.holter.archive.store.StoredObject;
import io.holter.training.model.KeyId;
import io.holter.training.model.ModelSeal;
import io.holter.training.model.RefusedModelException;
import io.holter.training.model.RiskModel;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Which model was in use from which night on: {@code champion.json}, signed. It keeps the whole history, so that an old night
 * run again sees the champion of its time and gives the same bytes.
 */
public final class ChampionRegister {
    private final ObjectStore store;
    private final ModelSeal seal;
    private final String model;
    private final LocalDate notBefore;

    /** Who promoted a model. */
    public enum Promoter {
        /** A person who looked at the model card. Counts before the night's own gate. */
        PERSON,
        /** The gate of a night. */
        GATE
    }

    /**
     * The register of one model.
     *
     * @param notBefore oldest model that may be used
     */
    public ChampionRegister(ObjectStore store, ModelSeal seal, String model, LocalDate notBefore) {
        this.store = store;
        this.seal = seal;
        this.model = model;
        this.notBefore = notBefore;
    }

    /**
     * The model in use before a night's own gate, whatever that gate decided.
     *
     * @throws RefusedModelException if register or model is not what a trusted key signed, or is too old
     */
    public Optional<RiskModel> before(LocalDate night) {
        return last(p -> p.night().isBefore(night) || (p.night().equals(night) && p.by() == Promoter.PERSON))
                .map(this::open);
    }

    /** The model in use from a night on. */
    public Optional<RiskModel> at(LocalDate night) {
        return last(p -> !p.night().isAfter(night)).map(this::open);
    }

    private Optional<Promotion> last(Predicate<Promotion> wanted) {
        return read().stream().filter(wanted).reduce((a, b) -> b);
    }

    /**
     * Records that a published model is in use from a night on; replaces what the same promoter recorded for that night.
     *
     * @param version night that trained the model
     * @throws RefusedModelException if an older model would follow a newer one
     */
    public void promote(LocalDate night, LocalDate version, Promoter by) {
        String key = ArchiveLayout.modelFolder(model, version) + "model.json";
        List<Promotion> all = without(night, by);
        all.add(new Promotion(night, version, KeyId.sha256(store.read(key)), by));
        write(all);
    }

    /** Takes back what this promoter recorded for a night. */
    public void withdraw(LocalDate night, Promoter by) {
        List<Promotion> all = without(night, by);
        if (all.size() < read().size()) {
            write(all);
        }
    }

    private List<Promotion> without(LocalDate night, Promoter by) {
        List<Promotion> all = new ArrayList<>(read());
        all.removeIf(p -> p.night().equals(night) && p.by() == by);
        return all;
    }

    private RiskModel open(Promotion promotion) {
        String key = ArchiveLayout.modelFolder(model, promotion.version()) + "model.json";
        if (promotion.version().isBefore(notBefore)) {
            throw new RefusedModelException(key + " refused: it is older than " + notBefore
                    + ", the oldest model that may be used here. Promote a newer one");
        }
        byte[] content = store.read(key);
        byte[] signature = store.find(key.replaceAll("json$", "sig")).orElse(new byte[0]);
        RiskModel opened = seal.open(key, content, signature);
        boolean same = KeyId.sha256(content).equals(promotion.sha256())
                && opened.date().equals(promotion.version())
                && opened.name().equals(model);
        if (!same) {
            throw new RefusedModelException(
                    key + " refused: it is not the model that was promoted. Promote it again if it is meant");
        }
        return opened;
    }

    private List<Promotion> read() {
        String key = ArchiveLayout.champion(model);
        Optional<byte[]> content = store.find(key);
        if (content.isEmpty()) {
            return List.of();
        }
        seal.check(key, content.get(), store.find(signature(content.get())).orElse(new byte[0]));
        return PromotionJson.read(content.get());
    }

    private void write(List<Promotion> promotions) {
        List<Promotion> sorted = promotions.stream().sorted(Promotion.ORDER).toList();
        for (int i = 1; i < sorted.size(); i++) {
            if (sorted.get(i).version().isBefore(sorted.get(i - 1).version())) {
                throw new RefusedModelException("promotion refused: from night "
                        + sorted.get(i).night() + " on, an older model would follow a newer one");
            }
        }
        publish(PromotionJson.write(sorted));
    }

    /** Signature first, named after the content: whenever the night is killed, what is there fits together. */
    private void publish(byte[] content) {
        String signature = signature(content);
        store.write(signature, seal.seal(content));
        store.write(ArchiveLayout.champion(model), content);
        String earlier = signature.substring(0, signature.lastIndexOf('-') + 1);
        store.list(earlier).stream()
                .map(StoredObject::key)
                .filter(key -> !key.equals(signature))
                .forEach(store::delete);
    }

    private String signature(byte[] content) {
        String name = KeyId.sha256(content).substring(0, 16);
        return ArchiveLayout.champion(model).replaceAll("\\.json$", "-" + name + ".sig");
    }
}
