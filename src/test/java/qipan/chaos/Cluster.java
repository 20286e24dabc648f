package qipan.chaos;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import qipan.testing.Api;
import qipan.testing.Database;
import qipan.testing.Server;

/** Nodes over one database behind one proxy. */
public final class Cluster implements AutoCloseable {

    private final Path folder;
    private final Database database;
    private final Proxy proxy = new Proxy();
    private final List<Server> nodes = new CopyOnWriteArrayList<>();

    /** @param folder for the nodes' files, which they share */
    public Cluster(Path folder, Database database) {
        this.folder = folder;
        this.database = database;
    }

    /** One more node, as soon as it serves. */
    public Server join(String... settings) {
        var node = Server.demo(folder, database, settings);
        nodes.add(node);
        proxy.add(node.url());
        return node;
    }

    void kill(Server node) {
        node.kill();
        forget(node);
    }

    /** As an operator ends it. The proxy is not told: it has to see for itself. */
    void stop(Server node) {
        node.close();
        forget(node);
    }

    private void forget(Server node) {
        nodes.remove(node);
        proxy.remove(node.url());
    }

    Proxy proxy() {
        return proxy;
    }

    /** Somebody who comes through the proxy. */
    public Api as(String username) {
        return Api.as(username, proxy.url());
    }

    /** Somebody who goes to this node, whatever the proxy thinks of it. */
    Api as(String username, Server node) {
        return Api.as(username, node.url());
    }

    public Database database() {
        return database;
    }

    @Override
    public void close() {
        List.copyOf(nodes).forEach(this::stop);
        proxy.close();
    }
}
