//! Every page has an address of its own, which is read back.

use cadran::catalogue::addresses;
use cadran::site::{Address, CHECKLIST};

#[test]
fn every_address_is_read_back_from_its_path() {
    for address in addresses() {
        assert_eq!(Address::parse(&address.path()), Some(address));
        assert_eq!(Address::parse(&format!("/{}index.html", address.path())), Some(address));
    }
}

#[test]
fn no_two_pages_share_an_address() {
    let mut paths: Vec<String> = addresses().into_iter().map(Address::path).collect();
    let written = paths.len();
    paths.sort();
    paths.dedup();
    assert_eq!(paths.len(), written);
}

#[test]
fn the_checklist_is_a_metric() {
    assert!(cadran::catalogue::metric(CHECKLIST).is_some());
}
