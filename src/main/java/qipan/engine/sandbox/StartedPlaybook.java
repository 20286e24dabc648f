package qipan.engine.sandbox;

/** The input {@code playbook} of a delegate that starts processes: as good as a call activity's reference. */
final class StartedPlaybook {

    private static final String INPUT = "playbook";

    private StartedPlaybook() {}

    static boolean isOne(Site site) {
        return site.node().is("inputParameter")
                && site.node().isCamunda()
                && site.node().attribute("name").filter(INPUT::equals).isPresent();
    }
}
