package qipan.testing;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.beans.factory.BeanNameAware;
import qipan.engine.PublishedDelegate;

/** Stands in for any delegate: remembers that it was called and does what the test scripted. */
@PublishedDelegate(zh = "测试替身", en = "Stand-in")
class RecordingDelegate implements JavaDelegate, BeanNameAware {

    private final DelegateScript script;
    private String name = "";

    RecordingDelegate(DelegateScript script) {
        this.script = script;
    }

    @Override
    public void setBeanName(String beanName) {
        name = beanName;
    }

    @Override
    public void execute(DelegateExecution execution) throws Exception {
        script.play(name, execution);
    }
}
