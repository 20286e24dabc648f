package qipan.playbook.web;

import static org.hamcrest.Matchers.contains;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.security.test.context.support.WithMockUser;
import qipan.playbook.TestModel;

/** What becomes of models that keep the rules. */
class PublishingWebTest extends PublishingWeb {

    @Test
    void publishesASoundModel() throws Exception {
        publish(file("m.bpmn", TestModel.sound()))
                .andExpect(status().isCreated())
                .andExpect(jsonPath("$.deployment").value("deployment-1"))
                .andExpect(jsonPath("$.definitions[0].key").value("p"))
                .andExpect(jsonPath("$.definitions[0].version").value(2))
                .andExpect(jsonPath("$.definitions[0].resource").value("m.bpmn"))
                .andExpect(jsonPath("$.findings").isEmpty());
    }

    @Test
    void onlyTellsInADryRun() throws Exception {
        mvc.perform(dryRun(TestModel.sound()))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.deployment").doesNotExist())
                .andExpect(jsonPath("$.findings").isEmpty());
        mvc.perform(dryRun(TestModel.with("<bpmn:manualTask id='x'/>")))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.findings[*].rule").value(contains("name")));
        mvc.perform(dryRun(TestModel.BOMB)).andExpect(status().isUnprocessableContent());
        verifyNothingStored();
    }

    @Test
    void warnsOfTooManyPostsBeforeAndWhenItPublishesAndRefusesNothing() throws Exception {
        var model = TestModel.sound().replace("任务", "群发太多");
        for (var answer : List.of(mvc.perform(dryRun(model)).andExpect(status().isOk()), publish(file("m.bpmn", model)).andExpect(status().isCreated()))) {
            answer.andExpect(jsonPath("$.findings[0].severity").value("warning"))
                    .andExpect(jsonPath("$.findings[0].rule").value("wecom.least"))
                    .andExpect(jsonPath("$.findings[0].message").value(
                            "“流程”走一遍，每个群至少群发 40 条；企业微信每群每月只放行 31 条，落在同一月里的发不出去。"))
                    .andExpect(jsonPath("$.posts[0].least").value(40))
                    .andExpect(jsonPath("$.posts[0].most").doesNotExist())
                    .andExpect(jsonPath("$.posts[0].inMonth").value(44))
                    .andExpect(jsonPath("$.posts[0].per").value("month"))
                    .andExpect(jsonPath("$.posts[0].allowed").value(31));
        }
        mvc.perform(dryRun(model).header("Accept-Language", "en")).andExpect(jsonPath("$.findings[0].message").value(
                "\"流程\" makes at least 40 mass sends in each group; WeCom lets 31 through a group and month, and the rest of those in the same month"
                        + " do not go out."));
        mvc.perform(dryRun(TestModel.sound())).andExpect(jsonPath("$.posts").isEmpty());
    }

    @Test
    void dropsThePathThatABrowserSends() throws Exception {
        publish(file("C:\\temp\\m.bpmn", TestModel.sound()))
                .andExpect(status().isCreated())
                .andExpect(jsonPath("$.definitions[0].resource").value("m.bpmn"));
    }

    @Test
    @WithMockUser(username = "staff", roles = "STAFF")
    void isForManagersOnly() throws Exception {
        publish(file("m.bpmn", TestModel.sound())).andExpect(status().isForbidden());
        mvc.perform(dryRun(TestModel.sound())).andExpect(status().isForbidden());
        verifyNothingStored();
    }
}
