package app.hearth.people;

import static app.hearth.access.SignedIn.admin;
import static app.hearth.access.SignedIn.as;
import static app.hearth.people.PeopleFixtures.take;
import static app.hearth.people.PeopleFixtures.unique;
import static org.assertj.core.api.Assertions.assertThat;

import app.hearth.WholeServerTest;
import app.hearth.kernel.Role;
import app.hearth.kernel.Scope;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Two programmes with a team each, and one person in each team. */
@WholeServerTest
class PeopleTest {

    private final String north = unique("north");
    private final String south = unique("south");
    private final UUID source = UUID.randomUUID();
    private final String csv = """
            工号,姓名,登录名,技能组,班组,项目,角色,班次,日期,开始,结束,休息
            %1$s,王伟,login.%1$s,售后;退款,%1$s,%1$s,组长,夜班,2026/11/23,22:00,次日06:00,02:00-02:30
            %2$s,李娜,,售前,%2$s,%2$s,,休,2026-11-23,,,
            """.formatted(north, south);

    private Person wang;
    private Person li;

    @Autowired
    private MockMvcTester http;

    @Autowired
    private Rosters rosters;

    @Autowired
    private SourceAgents agents;

    @Autowired
    private Organisation organisation;

    @Autowired
    private PersonTable persons;

    @BeforeEach
    void importThem() {
        take(rosters, csv);
        wang = personOf(north);
        li = personOf(south);
    }

    @Test
    void importsARosterTwiceAndChangesNothing() {
        assertThat(take(rosters, csv)).satisfies(again -> {
            assertThat(again.people()).isEqualTo(new RosterOutcome.RosterCount(0, 0, 2));
            assertThat(again.shifts()).isEqualTo(new RosterOutcome.RosterCount(0, 0, 2));
            assertThat(again.teams().created()).isZero();
            assertThat(again.programmes().created()).isZero();
            assertThat(again.faults()).isEmpty();
        });
    }

    @Test
    void foretellsInADryRunWhatAnImportThenDoes() {
        var changed = csv.replace("李娜", "李娜娜").replace("22:00", "21:00") + unique("east") + ",新人,,,,,,,,,,\n";

        var foretold = upload(changed, true);
        assertThat(foretold).hasStatusOk().bodyJson().isLenientlyEqualTo("""
                        {"encoding": "UTF-8", "rows": 3, "people": {"created": 1, "updated": 1, "unchanged": 1},
                         "teams": {"created": 0}, "shifts": {"created": 0, "updated": 1}, "faults": []}
                        """);
        assertThat(personOf(south).name()).isEqualTo("李娜");

        assertThat(upload(changed, false))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.people.created")
                .isEqualTo(1);
        assertThat(personOf(south).name()).isEqualTo("李娜娜");
    }

    @Test
    void leavesWhatTheFileDoesNotTell() {
        take(rosters, "工号,姓名\n%s,王伟\n".formatted(north));

        assertThat(personOf(north)).isEqualTo(wang);
        assertThat(personOf(south)).isEqualTo(li);
    }

    @Test
    void refusesRowsThatContradictEachOther() {
        var outcome = take(rosters, """
                工号,姓名,登录名
                %1$s,王伟,
                %1$s,张三,
                %2$s,李娜,LOGIN.%1$s
                """.formatted(north, south));

        assertThat(outcome.faults()).extracting(RosterFault::line).containsExactly(3L, 4L);
        assertThat(outcome.faults()).extracting(RosterFault::code).containsExactly("contradiction", "login-taken");
    }

    @Test
    void showsAShiftAsInstants() {
        assertThat(http.get()
                        .uri("/api/people/{id}/shifts?from=2026-11-01&to=2026-11-30", wang.id())
                        .with(admin()))
                .hasStatusOk()
                .bodyJson()
                .isLenientlyEqualTo("""
                        [{"date": "2026-11-23", "name": "夜班", "rest": false,
                          "startsAt": "2026-11-23T14:00:00Z", "endsAt": "2026-11-23T22:00:00Z",
                          "breaks": [{"startsAt": "2026-11-23T18:00:00Z", "endsAt": "2026-11-23T18:30:00Z"}]}]
                        """);
    }

    @Test
    void showsEverybodyOnlyWhomTheyMaySee() {
        assertThat(visible(new Scope(false, Set.of(), Set.of(), li.id()))).containsExactly(south);
        assertThat(visible(new Scope(false, Set.of(), Set.of(teamOf(wang)), null)))
                .containsExactly(north);
        assertThat(visible(new Scope(false, Set.of(programmeOf(li)), Set.of(), null)))
                .containsExactly(south);
        assertThat(visible(Scope.NOTHING)).isEmpty();
        assertThat(visible(Scope.CENTRE)).contains(north, south);
    }

    @Test
    void treatsAPersonOutOfScopeAsUnknown() {
        var agent = as(Role.AGENT, new Scope(false, Set.of(), Set.of(), li.id()));

        assertThat(http.get().uri("/api/people/{id}", li.id()).with(agent)).hasStatusOk();
        assertThat(http.get().uri("/api/people/{id}", wang.id()).with(agent)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(http.get()
                        .uri("/api/people/{id}/shifts?from=2026-11-01&to=2026-11-30", wang.id())
                        .with(agent))
                .hasStatus(HttpStatus.NOT_FOUND);
        assertThat(http.get().uri("/api/people/export.csv").with(agent))
                .hasStatusOk()
                .bodyText()
                .contains(south)
                .doesNotContain(north);
    }

    @Test
    void showsAPartnerNoOtherPartnersProgramme() {
        var partner = as(Role.PARTNER, new Scope(false, Set.of(programmeOf(li)), Set.of(), null));

        assertThat(http.get().uri("/api/organisation").with(partner))
                .hasStatusOk()
                .bodyText()
                .contains(south)
                .doesNotContain(north);
    }

    @Test
    void mapsSourceAgentsByNumberAndByLogin() {
        var ids = agents.resolve(source, List.of(north, "LOGIN." + north, "stranger", north));

        assertThat(ids).hasSize(3);
        assertThat(agents.resolve(source, ids.keySet())).isEqualTo(ids);
        assertThat(agents.ofPerson(wang.id())).containsExactlyInAnyOrder(ids.get(north), ids.get("LOGIN." + north));
        assertThat(agents.cards(ids.values()).get(ids.get("stranger")).person()).isNull();
        assertThat(agents.cards(ids.values()).get(ids.get(north)))
                .isEqualTo(new AgentCard(
                        ids.get(north),
                        source,
                        north,
                        new Named(wang.id(), "王伟"),
                        new Named(teamOf(wang), north),
                        new Named(programmeOf(wang), north)));
    }

    @Test
    void mapsAKnownSourceAgentWhenThePersonComesLater() {
        var number = unique("later");
        var agent = agents.resolve(source, List.of(number)).get(number);
        assertThat(agents.cards(Set.of(agent)).get(agent).person()).isNull();

        take(rosters, "工号,姓名\n%s,新人\n".formatted(number));

        assertThat(agents.ofPerson(personOf(number).id())).containsExactly(agent);
    }

    @Test
    void neverOverrulesWhatAnAdministratorDecided() {
        var agent = agents.resolve(source, List.of(north)).get(north);

        assertThat(decide(agent, "null")).hasStatusOk();
        take(rosters, csv);
        assertThat(agents.ofPerson(wang.id())).doesNotContain(agent);

        assertThat(decide(agent, "\"" + li.id() + "\"")).hasStatusOk();
        take(rosters, csv);
        assertThat(agents.ofPerson(li.id())).contains(agent);
    }

    @Test
    void showsTheWorkOfSourceAgentsByScope() {
        var ids = agents.resolve(source, List.of(north, south));
        var ofTeam = agents.visibleTo(new Scope(false, Set.of(), Set.of(teamOf(wang)), null));

        assertThat(ofTeam.contains(ids.get(north))).isTrue();
        assertThat(ofTeam.contains(ids.get(south))).isFalse();
        assertThat(ofTeam.contains(null)).isFalse();
        assertThat(agents.visibleTo(Scope.NOTHING)).isEqualTo(new AgentSet(false, Set.of()));
        assertThat(agents.visibleTo(Scope.CENTRE).contains(null)).isTrue();
        assertThat(agents.visibleTo(new Scope(false, Set.of(), Set.of(), li.id()))
                        .ids())
                .containsExactly(ids.get(south));
        assertThat(agents.ofTeam(teamOf(wang))).containsExactly(ids.get(north));
        assertThat(agents.ofProgramme(programmeOf(li))).containsExactly(ids.get(south));
    }

    @Test
    void followsAPersonIntoAnotherTeam() {
        var agent = agents.resolve(source, List.of(south)).get(south);
        var team = new Scope(false, Set.of(), Set.of(teamOf(wang)), null);
        assertThat(agents.visibleTo(team).contains(agent)).isFalse();

        assertThat(http.patch()
                        .uri("/api/people/{id}", li.id())
                        .with(admin())
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"team\": \"%s\"}".formatted(teamOf(wang))))
                .hasStatusOk();

        assertThat(agents.visibleTo(team).contains(agent)).isTrue();
    }

    @Test
    void makesTheTeamLeaderOfTheRosterLead() {
        assertThat(organisation.teamsLedBy(wang.id())).containsExactly(teamOf(wang));
        assertThat(organisation.teamsLedBy(li.id())).isEmpty();
    }

    @Test
    void clearsWhatAPatchSaysIsNullAndKeepsWhatItLeavesOut() {
        var path = "/api/teams/" + teamOf(wang);
        assertThat(patch(path, "{\"name\": \"%s\"}".formatted(unique("renamed"))))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.lead")
                .isEqualTo(wang.id().toString());
        assertThat(patch(path, "{\"lead\": null}")).hasStatusOk().bodyJson().doesNotHavePath("$.lead");
        assertThat(patch(path, "{\"lead\": \"%s\"}".formatted(UUID.randomUUID())))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private MockMvcRequestBuilder patch(String path, String body) {
        return http.patch()
                .uri(path)
                .with(admin())
                .contentType(MediaType.APPLICATION_JSON)
                .content(body);
    }

    private MockMvcRequestBuilder decide(UUID agent, String person) {
        return http.put()
                .uri("/api/source-agents/{id}/person", agent)
                .with(admin())
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"person\": %s}".formatted(person));
    }

    private MvcTestResult upload(String content, boolean dryRun) {
        return http.post()
                .uri("/api/people/roster?dryRun={dryRun}", dryRun)
                .with(admin())
                .multipart()
                .file("file", content.getBytes(StandardCharsets.UTF_8))
                .exchange();
    }

    private List<String> visible(Scope scope) {
        var filter = new PeopleQuery.Filter(null, null, null, null);
        return people.list(scope, filter, null, 10_000).stream()
                .map(PersonView::employeeNumber)
                .toList();
    }

    @Autowired
    private PeopleQuery people;

    private Person personOf(String employeeNumber) {
        return persons.all().stream()
                .filter(person -> person.employeeNumber().equals(employeeNumber))
                .findFirst()
                .orElseThrow();
    }

    private static UUID teamOf(Person person) {
        return Objects.requireNonNull(person.team());
    }

    private UUID programmeOf(Person person) {
        return organisation.teamsWithin(Scope.CENTRE).stream()
                .filter(team -> team.id().equals(teamOf(person)))
                .findFirst()
                .orElseThrow()
                .programme();
    }
}
