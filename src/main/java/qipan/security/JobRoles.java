package qipan.security;

import java.util.List;
import java.util.Optional;

/** The role catalogue (playbook catalogue, section 2). Data, not code. */
public interface JobRoles {

    List<JobRole> all();

    Optional<JobRole> find(String key);
}
