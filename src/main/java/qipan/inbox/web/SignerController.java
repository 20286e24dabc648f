package qipan.inbox.web;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import qipan.inbox.AddingSigners;
import qipan.inbox.Signer;
import qipan.security.Accounts;

/** 加签 and 减签. */
@RestController
@RequestMapping("/api/tasks/{id}")
class SignerController {

    private final AddingSigners adding;
    private final Accounts accounts;

    SignerController(AddingSigners adding, Accounts accounts) {
        this.adding = adding;
        this.accounts = accounts;
    }

    /**
     * @param to username of the signer
     * @param turn {@code before} or {@code after} who asks
     */
    record AddRequest(@Nullable String to, @Nullable String turn, @Nullable String reason) {}

    /** @param signer id of the signer, from the list */
    record RemoveRequest(@Nullable String signer, @Nullable String reason) {}

    /** @param state {@code waiting, signing, signed, dropped} or {@code removed} */
    record SignerView(
            String id, String person, String name, String turn, String reason, String askedBy, String askedByName, Instant askedAt, String state) {}

    record SignersView(List<SignerView> items) {}

    /** Whom the signers of an approval have asked to sign as well, in the order of asking. */
    @GetMapping("/signers")
    SignersView signers(@PathVariable String id) {
        var signers = adding.around(id);
        var names = accounts.namesOf(signers.stream().flatMap(signer -> Stream.of(signer.person(), signer.askedBy())).collect(Collectors.toSet()));
        return new SignersView(signers.stream().map(signer -> view(signer, names)).toList());
    }

    private static SignerView view(Signer signer, Map<String, String> names) {
        return new SignerView(
                signer.id(),
                signer.person(),
                names.getOrDefault(signer.person(), signer.person()),
                word(signer.turn()),
                signer.reason(),
                signer.askedBy(),
                names.getOrDefault(signer.askedBy(), signer.askedBy()),
                signer.askedAt(),
                word(signer.state()));
    }

    /** 前加签 or 后加签. */
    @PostMapping("/add-signer")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void add(@PathVariable String id, @RequestBody AddRequest request) {
        adding.add(id, request.to(), request.turn(), request.reason());
    }

    /** 减签. */
    @PostMapping("/remove-signer")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@PathVariable String id, @RequestBody RemoveRequest request) {
        adding.remove(id, request.signer(), request.reason());
    }

    private static String word(Enum<?> word) {
        return word.name().toLowerCase(Locale.ROOT);
    }
}
