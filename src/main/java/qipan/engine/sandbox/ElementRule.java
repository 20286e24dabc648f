package qipan.engine.sandbox;

/** A rule about one element that needs to know nothing else than its place. */
interface ElementRule {

    void check(Site site, Report report);
}
