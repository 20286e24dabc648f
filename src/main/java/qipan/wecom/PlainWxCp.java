package qipan.wecom;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import me.chanjar.weixin.common.api.WxConsts;
import me.chanjar.weixin.common.bean.result.WxMediaUploadResult;
import me.chanjar.weixin.common.error.WxErrorException;
import me.chanjar.weixin.common.util.http.InputStreamData;
import me.chanjar.weixin.common.util.http.MediaInputStreamUploadRequestExecutor;
import me.chanjar.weixin.common.util.http.RequestExecutor;
import me.chanjar.weixin.common.util.http.apache.ApacheHttpClientBuilder;
import me.chanjar.weixin.cp.api.impl.WxCpServiceImpl;
import me.chanjar.weixin.cp.config.impl.WxCpDefaultConfigImpl;
import org.apache.http.client.config.RequestConfig;
import org.apache.http.impl.client.CloseableHttpClient;
import org.apache.http.impl.client.HttpClients;
import org.apache.http.impl.conn.PoolingHttpClientConnectionManager;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;

/**
 * WxJava's service with what we do otherwise: it tries once and tells what it was told, because whoever asks knows whether another
 * try may do harm; it is silent, because it logs addresses with the access token in them; its connections are our own, which check
 * certificates, end in time and follow no redirection.
 */
class PlainWxCp extends WxCpServiceImpl {

    private static final int CONNECT_MILLIS = 3_000;
    private static final int ANSWER_MILLIS = 10_000;

    PlainWxCp(WeComSettings settings, String host) {
        LoggingSystem.get(getClass().getClassLoader()).setLogLevel("me.chanjar.weixin", LogLevel.OFF);
        var config = new WxCpDefaultConfigImpl();
        config.setCorpId(settings.corpId());
        config.setAgentId(settings.agentId());
        config.setCorpSecret(settings.secret());
        config.setBaseApiUrl(host);
        config.setApacheHttpClientBuilder(new OwnConnections());
        setWxCpConfigStorage(config);
    }

    /** Once; a token that WeCom no longer takes is renewed, and then once more. */
    @Override
    public <T, E> T execute(RequestExecutor<T, E> executor, String uri, E data) throws WxErrorException {
        return executeInternal(executor, uri, data, false);
    }

    /** As {@link #execute}; but a stream can be read once, so that with a new token it begins anew. */
    WxMediaUploadResult upload(String kind, Path content, String name) throws WxErrorException {
        try {
            return uploadOnce(kind, content, name);
        } catch (WxErrorException said) {
            if (WxConsts.ACCESS_TOKEN_ERROR_CODES.contains(said.getError().getErrorCode())) {
                return uploadOnce(kind, content, name);
            }
            throw said;
        }
    }

    private WxMediaUploadResult uploadOnce(String kind, Path content, String name) throws WxErrorException {
        var address = getWxCpConfigStorage().getApiUrl("/cgi-bin/media/upload") + "?type=" + kind;
        try (var stream = Files.newInputStream(content)) {
            return executeInternal(MediaInputStreamUploadRequestExecutor.create(getRequestHttp()), address, new InputStreamData(stream, name), true);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The proxies that can be set here are not used. The pool outlives the clients, which WxJava closes after each token. */
    private static final class OwnConnections implements ApacheHttpClientBuilder {

        private final CloseableHttpClient client;

        private OwnConnections() {
            var pool = new PoolingHttpClientConnectionManager(1, TimeUnit.MINUTES);
            client = HttpClients.custom()
                    .setConnectionManager(pool)
                    .setConnectionManagerShared(true)
                    .disableAutomaticRetries()
                    .disableRedirectHandling()
                    .disableCookieManagement()
                    .setDefaultRequestConfig(RequestConfig.custom()
                            .setConnectionRequestTimeout(CONNECT_MILLIS)
                            .setConnectTimeout(CONNECT_MILLIS)
                            .setSocketTimeout(ANSWER_MILLIS)
                            .build())
                    .build();
        }

        @Override
        public CloseableHttpClient build() {
            return client;
        }

        @Override
        public ApacheHttpClientBuilder httpProxyHost(String host) {
            return this;
        }

        @Override
        public ApacheHttpClientBuilder httpProxyPort(int port) {
            return this;
        }

        @Override
        public ApacheHttpClientBuilder httpProxyUsername(String username) {
            return this;
        }

        @Override
        public ApacheHttpClientBuilder httpProxyPassword(String password) {
            return this;
        }

        @Override
        public ApacheHttpClientBuilder httpRequestRetryHandler(org.apache.http.client.HttpRequestRetryHandler handler) {
            return this;
        }

        @Override
        public ApacheHttpClientBuilder keepAliveStrategy(org.apache.http.conn.ConnectionKeepAliveStrategy strategy) {
            return this;
        }

        @Override
        public ApacheHttpClientBuilder sslConnectionSocketFactory(org.apache.http.conn.ssl.SSLConnectionSocketFactory factory) {
            return this;
        }
    }
}
