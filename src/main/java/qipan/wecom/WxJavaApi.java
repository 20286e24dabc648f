package qipan.wecom;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import me.chanjar.weixin.cp.bean.external.WxCpMsgTemplate;
import me.chanjar.weixin.cp.bean.external.contact.WxCpGroupMsgSendResult.ExternalContactGroupMsgSendInfo;
import me.chanjar.weixin.cp.bean.external.msg.Attachment;
import me.chanjar.weixin.cp.bean.external.msg.AttachmentBuilder;
import me.chanjar.weixin.cp.bean.external.msg.Text;
import me.chanjar.weixin.cp.bean.message.WxCpMessage;
import qipan.wecom.Answer.Done;
import qipan.wecom.Answer.Refused;
import tools.jackson.databind.json.JsonMapper;

/** WeCom through WxJava; the only classes that know the library are this one, {@link Asking} and {@link PlainWxCp}. */
class WxJavaApi implements WeComApi {

    private static final int PAGE = 1000;
    private static final int LIST_PAGE = 100;
    /** What WeCom takes of a card. */
    private static final int LONGEST_TITLE = 128;
    private static final int LONGEST_TEXT = 500;

    /** A message that a dying node had in hand is sent again after five minutes: within ten WeCom drops what it has told already. */
    private static final int SAME_SECONDS = 600;

    private static final JsonMapper JSON = JsonMapper.shared();

    private final PlainWxCp weCom;

    WxJavaApi(WeComSettings settings, String host) {
        this.weCom = new PlainWxCp(settings, host);
    }

    @Override
    public Answer<Created> create(String sender, List<String> chats, String text, List<Medium> media) {
        return Asking.ask(() -> {
            var created = weCom.getExternalContactService().addMsgTemplate(WxCpMsgTemplate.builder()
                    .chatType("group")
                    .chatIdList(chats)
                    .sender(sender)
                    .allowSelect(false)
                    .text(new Text().setContent(text))
                    .attachments(media.isEmpty() ? null : media.stream().map(WxJavaApi::attachment).toList())
                    .build());
            return new Created(created.getMsgId(), created.getFailList() == null ? Set.of() : Set.copyOf(created.getFailList()));
        });
    }

    private static Attachment attachment(Medium medium) {
        return medium.picture() ? AttachmentBuilder.imageBuilder().mediaId(medium.id()).build() : AttachmentBuilder.fileBuilder().mediaId(medium.id()).build();
    }

    @Override
    public Answer<String> upload(boolean picture, Path content, String name) {
        return Asking.ask(() -> weCom.upload(picture ? "image" : "file", content, name).getMediaId());
    }

    @Override
    public Answer<List<String>> made(String text, Instant from, Instant to) {
        return Asking.ask(() -> Asking.pages(cursor -> {
            var page = weCom.getExternalContactService().getGroupMsgListV2("group", Date.from(from), Date.from(to), null, 0, LIST_PAGE, cursor);
            var same = page.getGroupMsgList() == null ? List.<String>of() : page.getGroupMsgList().stream()
                    .filter(one -> one.getText() != null && text.equals(one.getText().getContent()))
                    .map(one -> one.getMsgId())
                    .toList();
            return new Asking.Page<>(same, page.getNextCursor());
        }));
    }

    @Override
    public Answer<Confirmation> confirmation(String message, String sender) {
        return Asking.ask(() -> {
            var asked = new HashSet<>(Asking.pages(cursor -> {
                var page = weCom.getExternalContactService().getGroupMsgTask(message, PAGE, cursor);
                var mine = page.getTaskList() == null ? List.<Integer>of() : page.getTaskList().stream()
                        .filter(one -> sender.equalsIgnoreCase(one.getUserId()))
                        .map(one -> one.getStatus())
                        .toList();
                return new Asking.Page<>(mine, page.getNextCursor());
            }));
            return asked.isEmpty() ? Confirmation.NOT_ASKED : asked.contains(2) ? Confirmation.GIVEN : Confirmation.ASKED;
        });
    }

    @Override
    public Answer<List<Result>> results(String message, String sender) {
        return Asking.ask(() -> Asking.pages(cursor -> {
            var page = weCom.getExternalContactService().getGroupMsgSendResult(message, sender, PAGE, cursor);
            var results = page.getSendList() == null ? List.<Result>of() : page.getSendList().stream()
                    .filter(one -> one.getChatId() != null)
                    .map(one -> new Result(one.getChatId(), state(one), one.getSendTime() == null ? null : Instant.ofEpochSecond(one.getSendTime())))
                    .toList();
            return new Asking.Page<>(results, page.getNextCursor());
        }));
    }

    private static GroupState state(ExternalContactGroupMsgSendInfo one) {
        return switch (one.getStatus() == null ? 0 : one.getStatus()) {
            case 1 -> GroupState.SENT;
            case 2 -> GroupState.NOT_FRIEND;
            case 3 -> GroupState.LIMITED;
            default -> GroupState.UNSENT;
        };
    }

    @Override
    public Answer<String> remind(String message) {
        return Asking.ask(() -> {
            weCom.getExternalContactService().remindGroupMsgSend(message);
            return message;
        });
    }

    @Override
    public Answer<String> tell(String userId, WeComMessages.Card card) {
        var told = Asking.ask(() -> JSON.readTree(weCom.post(weCom.getWxCpConfigStorage().getApiUrl("/cgi-bin/message/send"), message(userId, card).toJson())));
        if (told instanceof Done<tools.jackson.databind.JsonNode> done) {
            var nobody = done.value().path("invaliduser").asString("") + done.value().path("unlicenseduser").asString("");
            return nobody.isEmpty() ? new Done<>(done.value().path("msgid").asString("")) : new Refused<>("invaliduser");
        }
        return Asking.undone(told);
    }

    private WxCpMessage message(String userId, WeComMessages.Card card) {
        var message = card.link() == null
                ? WxCpMessage.TEXT().toUser(userId).content(card.title() + "\n" + card.text()).build()
                : WxCpMessage.TEXTCARD().toUser(userId)
                        .title(Asking.cut(card.title(), LONGEST_TITLE))
                        .description(Asking.cut(harmless(card.text()), LONGEST_TEXT))
                        .url(card.link())
                        .btnTxt("打开")
                        .build();
        message.setAgentId(weCom.getWxCpConfigStorage().getAgentId());
        message.setEnableDuplicateCheck(true);
        message.setDuplicateCheckInterval(SAME_SECONDS);
        return message;
    }

    /** A card's text may hold markup; what people wrote may not become any. */
    private static String harmless(String text) {
        return text.replace('<', '＜').replace('>', '＞');
    }
}
