//! The port of a site: with it goes what a browser keeps for that site.

use std::collections::BTreeSet;
use std::net::{Ipv4Addr, TcpListener};
use std::sync::{Mutex, PoisonError};

/// Listens at a port. Where any is right it is one that this process has not had before: the system
/// gives freed ports again, and a browser still holds what an earlier site kept at that address.
pub fn listen(port: u16) -> std::io::Result<TcpListener> {
    static HAD: Mutex<BTreeSet<u16>> = Mutex::new(BTreeSet::new());
    loop {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, port))?;
        let mut had = HAD.lock().unwrap_or_else(PoisonError::into_inner);
        if had.insert(listener.local_addr()?.port()) || port != 0 {
            return Ok(listener);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_port_is_not_given_twice() {
        let ports = |_| listen(0).unwrap().local_addr().unwrap().port();
        let given: Vec<u16> = (0..4_000).map(ports).collect();
        assert_eq!(given.iter().collect::<BTreeSet<_>>().len(), given.len());
    }
}
