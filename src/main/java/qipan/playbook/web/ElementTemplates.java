package qipan.playbook.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import qipan.engine.PublishedDelegate;
import qipan.playbook.web.ElementTemplate.Binding;
import qipan.playbook.web.ElementTemplate.Choice;
import qipan.playbook.web.ElementTemplate.Property;
import qipan.security.JobRole;

/** Writes one template a delegate, and those for tasks of people, called playbooks and messages from outside. */
final class ElementTemplates {

    private static final String ATTRIBUTE = "property";
    private static final String EXTENSION = "camunda:property";
    private static final String INPUT = "camunda:inputParameter";

    private final boolean english;

    ElementTemplates(boolean english) {
        this.english = english;
    }

    List<ElementTemplate> of(Map<String, PublishedDelegate> delegates, List<JobRole> jobs) {
        var templates = new ArrayList<ElementTemplate>();
        templates.add(userTask(jobs));
        templates.add(callActivity());
        templates.add(messageEvent());
        delegates.forEach((name, delegate) -> templates.add(serviceTask(name, delegate)));
        return templates;
    }

    private ElementTemplate serviceTask(String name, PublishedDelegate delegate) {
        var fixed = new Property(null, "Hidden", "${" + name + "}", null,
                new Binding(ATTRIBUTE, "camunda:delegateExpression"), null);
        var async = new Property(null, "Hidden", "true", null, new Binding(ATTRIBUTE, "camunda:asyncBefore"), null);
        var inputs = Arrays.stream(delegate.inputs()).map(it -> text(it, INPUT, it));
        var title = word(delegate.zh(), delegate.en());
        return new ElementTemplate("qipan.delegate." + name, title, "${" + name + "}", List.of("bpmn:ServiceTask"),
                Stream.concat(Stream.of(fixed, async), inputs).toList());
    }

    private ElementTemplate userTask(List<JobRole> jobs) {
        var roles = jobs.stream().map(it -> new Choice(word(it.zh(), it.en()), it.key())).toList();
        var yes = List.of(new Choice(word("是", "yes"), "true"));
        return new ElementTemplate("qipan.userTask", word("人工任务", "Task of a person"),
                word("角色、截止时间、表单与平台规则", "Role, due time, form and platform rules"),
                List.of("bpmn:UserTask"),
                List.of(
                        choice(word("角色", "Role"), ATTRIBUTE, "camunda:candidateGroups", roles),
                        required(word("截止时间", "Due"), "camunda:dueDate", "${plan.workHours(4)}"),
                        required(word("表单", "Form"), "camunda:formRef", null),
                        new Property(null, "Hidden", "latest", null, new Binding(ATTRIBUTE, "camunda:formRefBinding"), null),
                        text(word("步骤编号", "Step code"), EXTENSION, "step"),
                        text(word("英文名", "English name"), EXTENSION, "nameEn"),
                        text(word("话术编号", "Script id"), EXTENSION, "script"),
                        text(word("指标（指标=字段）", "KPIs (metric=field)"), EXTENSION, "kpis"),
                        text(word("审批前缀", "Approval prefix"), EXTENSION, "approval"),
                        text(word("不得审批的作者步骤", "Author steps that may not approve"), EXTENSION, "author"),
                        text(word("通过比例 1–100（按比例、按权重）", "Share that must approve, 1–100 (percent, weighted)"), EXTENSION, "signingPercent"),
                        text(word("权重（谁=票数,…）", "Weights (who=votes,...)"), EXTENSION, "signingWeights"),
                        signing(),
                        remover(roles),
                        text(word("没有审批人时（refuse、approve 或角色）", "Without an approver (refuse, approve or a role)"), EXTENSION, "noApprover"),
                        new Property(word("审批人就是作者时", "The approver wrote it"), "Dropdown", "", List.of(
                                new Choice(word("交给上级", "superior"), ""), new Choice(word("跳过", "skip"), "skip"),
                                new Choice(word("允许", "allow"), "allow")), new Binding(EXTENSION, "authorIsApprover"), null),
                        new Property(word("同一人在前面已审批时", "The same person approved before"), "Dropdown", "", List.of(
                                new Choice(word("再审一次", "approves again"), ""), new Choice(word("自动通过", "pass"), "pass")),
                                new Binding(EXTENSION, "sameApprover"), null),
                        overdue(),
                        text(word("到期后再提醒几次（0–10）", "Reminders after the due date (0 to 10)"), EXTENSION, "overdueReminders"),
                        text(word("每隔多久（4h 工时，1d 工作日）", "Between them (4h working hours, 1d workdays)"), EXTENSION, "overdueEvery"),
                        text(word("办结后抄送（岗位或 user:账号，逗号分隔）", "Copies when done (roles or user:username, by commas)"), EXTENSION, "copyTo"),
                        optionalChoice(word("作者不得在别的流程审批", "Its author may not approve in another process"), "keepAuthor", yes),
                        optionalChoice(word("在群内发布", "Posts to a group"), "posting", yes)));
    }

    /** The words of {@link qipan.engine.SigningPolicy}. */
    private Property signing() {
        return new Property(word("几人审批（多实例）", "Several approvers (multi-instance)"), "Dropdown", "", List.of(
                new Choice(word("一人审批", "one approver"), ""),
                new Choice(word("会签：全部同意", "all must approve"), "all"),
                new Choice(word("或签：一人决定", "one of them decides"), "any"),
                new Choice(word("会签：按比例", "a share of them"), "percent"),
                new Choice(word("会签：按权重", "a share of their votes"), "weighted")), new Binding(EXTENSION, "signing"), null);
    }

    private Property remover(List<Choice> roles) {
        var choices = Stream.concat(Stream.of(new Choice(word("只有操盘手", "managers only"), "")), roles.stream()).toList();
        return new Property(word("谁还可以减签（多人审批）", "Who else removes signers (several approvers)"), "Dropdown", "", choices,
                new Binding(EXTENSION, "removeSigner"), null);
    }

    /** The words of {@link qipan.engine.OverduePolicy}. */
    private Property overdue() {
        return new Property(word("超时以后", "When overdue"), "Dropdown", "", List.of(
                new Choice(word("只提醒", "remind only"), ""),
                new Choice(word("自动通过（审批）", "approve (approvals)"), "approve"),
                new Choice(word("自动驳回（审批）", "reject (approvals)"), "reject"),
                new Choice(word("上交上级", "hand up to the superior"), "superior")), new Binding(EXTENSION, "overdue"), null);
    }

    private ElementTemplate callActivity() {
        var key = new Property(null, "Hidden", "#{execution.processBusinessKey}", null,
                new Binding("camunda:in:businessKey", "businessKey"), null);
        var latest = new Property(null, "Hidden", "latest", null,
                new Binding(ATTRIBUTE, "camunda:calledElementBinding"), null);
        return new ElementTemplate("qipan.callActivity", word("调用流程", "Call a playbook"),
                word("传递业务键", "Passes the business key"), List.of("bpmn:CallActivity"),
                List.of(required(word("流程", "Process"), "calledElement", null), latest, key));
    }

    private ElementTemplate messageEvent() {
        return new ElementTemplate("qipan.messageEvent", word("外部消息事件", "Message from outside"),
                word("商城、CRM、设备或管理者可以发来", "May be sent by a shop, a CRM, a device or a manager"),
                List.of("bpmn:StartEvent", "bpmn:IntermediateCatchEvent", "bpmn:BoundaryEvent"),
                List.of(
                        text(word("内容表单（无内容填 none）", "Form of what it carries (none when nothing)"), EXTENSION, "payload"),
                        text(word("步骤编号", "Step code"), EXTENSION, "step"),
                        text(word("英文名", "English name"), EXTENSION, "nameEn")));
    }

    private static Property required(String label, String attribute, @Nullable String value) {
        return new Property(label, "String", value, null, new Binding(ATTRIBUTE, attribute), null);
    }

    private static Property text(String label, String binding, String name) {
        return new Property(label, "String", null, null, new Binding(binding, name), binding.equals(INPUT) ? true : null);
    }

    private static Property choice(String label, String binding, String name, List<Choice> choices) {
        return new Property(label, "Dropdown", null, choices, new Binding(binding, name), null);
    }

    private Property optionalChoice(String label, String name, List<Choice> choices) {
        var withNothing = Stream.concat(Stream.of(new Choice(word("否", "no"), "false")), choices.stream()).toList();
        return new Property(label, "Dropdown", "false", withNothing, new Binding(EXTENSION, name), null);
    }

    private String word(String zh, String en) {
        return english ? en : zh;
    }
}
