/** Where models meet campaigns: delegates that read a key, call a service, and write the answer; and functions. */
@NullMarked
package qipan.campaign.process;

import org.jspecify.annotations.NullMarked;
