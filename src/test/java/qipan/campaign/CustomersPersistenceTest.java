package qipan.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoMoreInteractions;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import qipan.campaign.Orders.Order;
import qipan.playbook.KpiCatalogue;
import qipan.shared.BusinessKey;
import qipan.shared.Ids;

/** Members, buyers and their orders. On MySQL too: {@link CustomersMySqlIT}. */
class CustomersPersistenceTest extends GroupsOnTables {

    @Test
    void tagKeepsWhatItIsNotTold() {
        members.tag(group, "M1", "high-intent", "price", null);
        members.tag(group, "M1", null, null, "near-buyer");

        var known = members.find(group, "M1").orElseThrow();

        assertThat(known.tag()).isEqualTo("high-intent");
        assertThat(known.concern()).isEqualTo("price");
        assertThat(known.stage()).isEqualTo("near-buyer");
    }

    @Test
    void contactsOfTodayAreCountedOverAllGroups() {
        var elsewhere = BusinessKey.ofGroup(campaign, "G2");
        members.contacted(group, "M1");
        members.contacted(group, "M1");
        members.contacted(elsewhere, "M1");

        assertThat(members.contactsToday(group, "M1")).isEqualTo(3);
        assertThat(members.contactsToday(group, "M2")).isZero();
    }

    @Test
    void contactsAreCountedAnewEachDayOfShanghai() {
        on("2026-03-02T15:30:00Z").contacted(group, "M1");
        on("2026-03-02T15:59:00Z").contacted(group, "M1");
        var nextDay = on("2026-03-02T16:00:00Z");

        assertThat(nextDay.contactsToday(group, "M1")).isZero();
        nextDay.contacted(group, "M1");
        assertThat(nextDay.contactsToday(group, "M1")).isEqualTo(1);
    }

    @Test
    void whoeverDoesNotWantToBeDisturbedIsOnNoList() {
        members.tag(group, "M1", Members.DO_NOT_DISTURB, null, null);
        members.tag(group, "M2", "vip", null, null);

        assertThat(members.of(BusinessKey.ofCampaign(campaign))).extracting(Members.Member::member).containsExactly("M2");
    }

    @Test
    void orderToldTwiceCountsOnce() {
        var order = order("O1");

        orders.take(group, order, Instant.EPOCH);
        var again = orders.take(group, order, Instant.EPOCH);

        assertThat(again.orElseThrow().chainPosition()).isEqualTo(1);
        assertThat(again.orElseThrow().memberQty()).isEqualTo(2);
        assertThat(members.find(group, "M1").orElseThrow().orders()).isEqualTo(1);
    }

    @Test
    void eachSaleOfAGroupCountsItsOwnChain() {
        orders.take(group, order("O1"), Instant.EPOCH);
        var secondSale = Instant.now();

        assertThat(position("O2", secondSale)).isEqualTo(1);
        assertThat(position("O3", secondSale)).isEqualTo(2);
        assertThat(position("O4", Instant.EPOCH)).isEqualTo(4);
    }

    @Test
    void ordersOfOurOwnAccountsCountNowhere() {
        jdbc.sql("insert into campaign_role (campaign, role_key, username, place) values (?, 'atmosphere_host', 'M1', 0)")
                .param(campaign)
                .update();
        members.tag(group, "M2", Members.OWN_ACCOUNT, null, null);

        assertThat(orders.take(group, order("O1"), Instant.EPOCH)).isEmpty();
        assertThat(orders.take(group, new Order("O2", "M2", "SKU", 1, BigDecimal.TEN, "paid"), Instant.EPOCH)).isEmpty();

        assertThat(new Kpis(jdbc, new KpiCatalogue()).ofCampaign(campaign)).isEmpty();
        assertThat(orders.openDeliveries(campaign)).isZero();
    }

    @Test
    void onlyPaidOrdersWithoutDeliveryAreOpened() {
        orders.take(group, order("O1"), Instant.EPOCH);
        orders.take(group, new Order("O2", "M2", "SKU", 1, BigDecimal.TEN, "unpaid"), Instant.EPOCH);

        assertThat(orders.openDeliveries(campaign)).isEqualTo(1);
        verify(work).enqueue(anyString(), eq(campaign + "\nO1"));
        verifyNoMoreInteractions(work);
    }

    @Test
    void aBuyersPaidOrdersCountOverAllCampaignsAndOnlyOnceEach() {
        var member = Ids.next();
        var since = Instant.now().minusSeconds(60);
        orders.take(group, new Order("O1", member, "SKU", 2, new BigDecimal("9.90"), "unpaid"), Instant.EPOCH);
        assertThat(buyers.bought(member, since).orders()).isZero();

        orders.paid(group, new Order("O1", member, "SKU", 2, BigDecimal.ZERO, "paid"));
        orders.paid(BusinessKey.ofCampaign(Ids.next()), new Order("O1", member, "SKU", 1, new BigDecimal("100"), "paid"));

        assertThat(buyers.bought(member, since).orders()).isEqualTo(2);
        assertThat(buyers.bought(member, since).amount()).isEqualByComparingTo("119.80");
        assertThat(buyers.bought(member, Instant.now().plusSeconds(60)).orders()).isZero();
    }

    @Test
    void aBuyersLevelAndRoleAreRememberedOneByOne() {
        var member = Ids.next();
        assertThat(buyers.standing(member)).isEqualTo(new Buyers.Standing(null, null, null));

        buyers.remember(member, null, "trial");
        buyers.remember(member, "vip1", null);
        buyers.remember(member, null, "C");

        assertThat(buyers.standing(member).vipLevel()).isEqualTo("vip1");
        assertThat(buyers.standing(member).vipSince()).isNotNull();
        assertThat(buyers.standing(member).role()).isEqualTo("C");
    }

    @Test
    void aMemberChecksInOnceADay() {
        var challenge = Ids.next();
        var today = LocalDate.parse("2026-03-02");
        checkins.post(challenge, "M1", today);
        checkins.post(challenge, "M1", today);
        checkins.post(challenge, "M2", today);
        checkins.post(challenge, "M1", today.plusDays(1));

        assertThat(checkins.count(challenge, today)).isEqualTo(2);
        assertThat(checkins.count(challenge, today.plusDays(1))).isEqualTo(1);
    }

    private MemberStore on(String instant) {
        return new MemberStore(jdbc, Clock.fixed(Instant.parse(instant), ZoneOffset.UTC));
    }

    private int position(String order, Instant saleBegan) {
        return orders.take(group, order(order), saleBegan).orElseThrow().chainPosition();
    }
}
