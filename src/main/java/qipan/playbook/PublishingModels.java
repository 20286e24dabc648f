package qipan.playbook;

/** Puts models into service. */
public interface PublishingModels {

    /**
     * Says what publishing would find.
     *
     * @throws BundleRefused when it would be refused
     */
    Publication rehearse(Bundle bundle);

    /**
     * @throws BundleRefused when a file breaks a rule; then nothing is published
     * @throws qipan.shared.Refusal 403 when the acting person is no manager
     */
    Publication publish(Bundle bundle);
}
