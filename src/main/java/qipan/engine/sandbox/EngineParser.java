package qipan.engine.sandbox;

/** The engine's own opinion on a model that the rules let pass. Null in programs that have no engine. */
interface EngineParser {

    void check(ParsedModel model, byte[] content, Report report);
}
