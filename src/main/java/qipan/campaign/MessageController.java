package qipan.campaign;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import qipan.campaign.LedgerController.Items;
import qipan.campaign.ReceivingMessages.Received;
import qipan.engine.OpenMessages;
import qipan.engine.OpenMessages.OpenMessage;

/** Events from outside: an order was paid, a parcel arrived, a customer came into the shop. */
@RestController
@RequestMapping("/api/messages")
class MessageController {

    private final ReceivingMessages receiving;
    private final OpenMessages messages;

    MessageController(ReceivingMessages receiving, OpenMessages messages) {
        this.receiving = receiving;
        this.messages = messages;
    }

    /**
     * @param businessKey {@code campaign}, {@code campaign/group}, {@code campaign/group/ref} or {@code //ref}; left out, all
     *     instances that hold the correlation are meant
     * @param correlation variables that a waiting instance must hold
     * @param values what the message carries
     */
    record MessageRequest(
            @Nullable @Size(max = 250) String businessKey,
            @Nullable @Size(max = 5) Map<String, Object> correlation,
            @Nullable Map<String, Object> values) {}

    /** What may be sent, with the form that describes what it carries. */
    @GetMapping
    Items<OpenMessage> list() {
        return new Items<>(List.copyOf(messages.all()));
    }

    @PostMapping("/{name}")
    Received send(@PathVariable String name, @Valid @RequestBody MessageRequest request) {
        return receiving.receive(
                name,
                request.businessKey(),
                Objects.requireNonNullElse(request.correlation(), Map.of()),
                Objects.requireNonNullElse(request.values(), Map.of()));
    }
}
