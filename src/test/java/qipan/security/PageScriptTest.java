package qipan.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PageScriptTest {

    @Test
    void tellsTheHashOfTheScriptInThePage() {
        // As the specification of the policy has it for its example.
        assertThat(PageScript.sourcesIn("<head><script>alert('Hello, world.');</script></head>"))
                .isEqualTo(" 'sha256-qznLcsROx4GACP2dm0UCKCzCG+HiZ1guq6ZZDob/Tng='");
    }

    @Test
    void tellsNothingOfScriptsThatAreFiles() {
        assertThat(PageScript.sourcesIn("<script type=\"module\" src=\"/assets/index.js\"></script>")).isEmpty();
    }
}
